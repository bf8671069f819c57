package org.planrunde.kiosk.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.DraftJson;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kernel.Sentences;
import org.planrunde.kiosk.DeviceContact;
import org.planrunde.kiosk.Gathered;
import org.planrunde.kiosk.Inbox;
import org.planrunde.kiosk.Verdict;
import org.planrunde.kiosk.Verdict.Outcome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes in a pack of a device and says what became of each. */
@Component
class ItemTaker {
  private final Inbox inbox;
  private final Sentences words;

  ItemTaker(Inbox inbox, ObjectProvider<Sentences> words) {
    this.inbox = inbox;
    this.words = words.getIfAvailable(() -> Sentences.KEYS);
  }

  /**
   * {@code accepted}, {@code duplicate}, or {@code rejected} with a reason, under its own key; what
   * this server failed on is left out, so that the device keeps it.
   */
  List<Map<String, String>> take(
      DeviceContact.Welcome from, List<JsonNode> items, Locale language) {
    var fit = new ArrayList<Gathered>();
    var placeOf = new HashMap<Integer, Integer>();
    var verdicts = new ArrayList<Verdict>();
    for (var item : items) {
      try {
        fit.add(read(item));
        placeOf.put(verdicts.size(), fit.size() - 1);
        verdicts.add(new Verdict(Outcome.FAILED, List.of()));
      } catch (RefusedException e) {
        verdicts.add(new Verdict(Outcome.REJECTED, e.problems()));
      }
    }
    var taken = inbox.take(from, fit);
    placeOf.forEach((at, place) -> verdicts.set(at, taken.get(place)));
    return IntStream.range(0, items.size())
        .filter(n -> verdicts.get(n).outcome() != Outcome.FAILED)
        .mapToObj(n -> say(key(items.get(n)), verdicts.get(n), language))
        .toList();
  }

  private static String key(JsonNode item) {
    return item.path("key").asString("");
  }

  private Map<String, String> say(String key, Verdict verdict, Locale language) {
    var answer = Map.of("key", key, "verdict", verdict.outcome().name().toLowerCase(Locale.ROOT));
    if (verdict.problems().isEmpty()) {
      return answer;
    }
    var reason =
        verdict.problems().stream()
            .map(problem -> words.say(problem.message(), language))
            .distinct()
            .collect(Collectors.joining(" "));
    var withReason = new HashMap<>(answer);
    withReason.put("reason", reason);
    return withReason;
  }

  private static Gathered read(JsonNode item) {
    try {
      var procedure = ProcedureId.of(item.path("procedure").asString(""));
      var draft = DraftJson.read(item, UUID.fromString(key(item)), procedure, Channel.KIOSK);
      var written =
          ContactBody.moment(item.path("written"))
              .orElseThrow(() -> new IllegalArgumentException("no moment"));
      return new Gathered(draft, item.path("receipt").asString(""), written);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Problem.of("body", "kiosk.problem.item"));
    }
  }
}
