package org.planrunde.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.dossier.Appointment;
import org.planrunde.procedure.dossier.Dossier;
import org.planrunde.procedure.dossier.Dossiers;
import org.springframework.stereotype.Component;

/**
 * Keeps a workshop among the appointments of its procedure, so that it stands in the calendar and
 * can be taken along as a file. The appointment has the workshop's id.
 */
@Component
class Announcement {
  private final Dossiers dossiers;

  Announcement(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  /** Adds, changes or removes the appointment, as the plan says. */
  void announce(WorkshopId id, Procedure procedure, WorkshopPlan plan) {
    var dossier = dossiers.find(procedure.id());
    var before = dossier.appointments().stream().filter(a -> a.id().equals(id.value())).findFirst();
    if (before.isEmpty() && !plan.announced()) {
      return;
    }
    var appointments = without(id.value(), dossier);
    if (plan.announced()) {
      var words = before.map(Appointment::text).orElse(plan.videoLink());
      appointments.add(
          new Appointment(
              id.value(), plan.title(), words, plan.place(), plan.starts(), plan.ends()));
    }
    dossiers.save(procedure, dossier.withAppointments(appointments));
  }

  void withdraw(WorkshopId id, Procedure procedure) {
    var dossier = dossiers.find(procedure.id());
    var left = without(id.value(), dossier);
    if (left.size() < dossier.appointments().size()) {
      dossiers.save(procedure, dossier.withAppointments(left));
    }
  }

  private static List<Appointment> without(UUID id, Dossier dossier) {
    var left = new ArrayList<>(dossier.appointments());
    left.removeIf(a -> a.id().equals(id));
    return left;
  }
}
