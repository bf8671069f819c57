package org.planrunde.kiosk.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.DraftJson;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kiosk.DeviceContact;
import org.planrunde.kiosk.Inbox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes in one contribution of a device and says what became of it. */
@Component
class ItemTaker {
  private final Inbox inbox;
  private final KioskWords words;

  ItemTaker(Inbox inbox, KioskWords words) {
    this.inbox = inbox;
    this.words = words;
  }

  /** {@code accepted}, {@code duplicate}, or {@code rejected} with a reason, under its own key. */
  Map<String, String> take(DeviceContact.Welcome from, JsonNode item, Locale language) {
    var key = item.path("key").asString("");
    try {
      var taken = take(from, item, key);
      return Map.of("key", key, "verdict", taken.name().toLowerCase(Locale.ROOT));
    } catch (RefusedException e) {
      var reason =
          e.problems().stream()
              .map(problem -> words.say(problem.message(), language))
              .distinct()
              .collect(Collectors.joining(" "));
      return Map.of("key", key, "verdict", "rejected", "reason", reason);
    }
  }

  private Inbox.Taken take(DeviceContact.Welcome from, JsonNode item, String key) {
    try {
      var procedure = ProcedureId.of(item.path("procedure").asString(""));
      var draft = DraftJson.read(item, UUID.fromString(key), procedure, Channel.KIOSK);
      var receipt = item.path("receipt").asString("");
      var written =
          ContactBody.moment(item.path("written"))
              .orElseThrow(() -> new IllegalArgumentException("no moment"));
      return inbox.take(from, draft, receipt, written);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Problem.of("body", "kiosk.problem.item"));
    }
  }
}
