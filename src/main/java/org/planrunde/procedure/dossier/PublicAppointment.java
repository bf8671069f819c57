package org.planrunde.procedure.dossier;

import java.time.Instant;

/**
 * An appointment that everybody may see, with the procedure it belongs to.
 *
 * @param revision grows with each change
 * @param changed when it last changed
 */
public record PublicAppointment(
    Appointment appointment, String slug, String procedure, int revision, Instant changed) {}
