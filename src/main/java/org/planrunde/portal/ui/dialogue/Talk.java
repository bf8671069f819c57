package org.planrunde.portal.ui.dialogue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.planrunde.contribution.Contribution;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.procedure.Procedure;

/** What is talked about, when, and by whom. */
record Talk(DialogueDoors doors, Procedure procedure, Contribution said, Instant now) {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  /** The member of the municipality's staff who looks at the page, if it is one. */
  Optional<Staff> staff() {
    return doors
        .accounts()
        .findCurrent()
        .filter(staff -> {
          for (var role : Role.values()) {
            if (staff.may(role, procedure.municipality(), procedure.id())) {
              return true;
            }
          }
          return false;
        });
  }

  /** The office for which that person speaks unless they say another. */
  String office(Staff staff) {
    var office = procedure.text().initiator();
    return office.isEmpty() ? staff.displayName() : office;
  }

  /** True if somebody may comment now. */
  boolean isOpen() {
    return procedure.takesComments(now) || staff().isPresent();
  }

  /** The day in words, and the time on the last two days; what is needed of the words is asked. */
  String when(Instant moment, Locale locale, DayWords words) {
    var at = moment.atZone(ZONE);
    var days = ChronoUnit.DAYS.between(at.toLocalDate(), now.atZone(ZONE).toLocalDate());
    var german = locale.getLanguage().equals(Locale.GERMAN.getLanguage());
    if (days <= 1) {
      return words.say(days <= 0, DateTimeFormatter.ofPattern("H:mm", locale).format(at));
    }
    var pattern = german ? "d. MMMM" : "d MMMM";
    var year = at.getYear() == now.atZone(ZONE).getYear() ? "" : " yyyy";
    return DateTimeFormatter.ofPattern(pattern + year, locale).format(at);
  }

  /** Says "today" or "yesterday" with a time. */
  interface DayWords {
    String say(boolean today, String time);
  }
}
