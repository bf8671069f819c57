package org.planrunde.workshop.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Channel;
import org.planrunde.geo.PlanGrid;
import org.planrunde.identity.Staff;
import org.planrunde.procedure.Procedure;
import org.planrunde.workshop.Card;
import org.planrunde.workshop.CardState;
import org.planrunde.workshop.Decision;
import org.planrunde.workshop.Method;
import org.planrunde.workshop.Opinion;
import org.planrunde.workshop.Round;
import org.planrunde.workshop.Stance;
import org.planrunde.workshop.Theme;
import org.planrunde.workshop.Workshop;
import org.planrunde.workshop.WorkshopId;
import org.planrunde.workshop.minutes.Minutes;
import org.planrunde.workshop.minutes.MinutesCard;
import org.planrunde.workshop.minutes.MinutesMap;
import org.planrunde.workshop.minutes.MinutesPicture;
import org.planrunde.workshop.minutes.MinutesRound;
import org.planrunde.workshop.minutes.MinutesVote;
import org.planrunde.workshop.minutes.MinutesVote.Standing;
import org.planrunde.workshop.minutes.MinutesWords;
import org.planrunde.workshop.minutes.VoteSpread;
import org.springframework.stereotype.Service;

/**
 * Gathers what the minutes of a workshop say: of the cards those alone that everybody may see when
 * the minutes are made.
 */
@Service
final class MinutesMaker {
  private static final int NAMED_FIELDS = 5;

  private final EventDesk desk;

  MinutesMaker(EventDesk desk) {
    this.desk = desk;
  }

  /**
   * The minutes as of now.
   *
   * @throws org.planrunde.identity.NotAllowedException for whoever does not moderate the procedure
   */
  Minutes of(Staff staff, WorkshopId id, MinutesWords words, Locale language) {
    var workshop = desk.workshops().get(staff, id);
    var procedure = desk.procedures().get(workshop.procedure());
    var all = desk.cards().list(staff, id);
    var shown =
        all.stream()
            .filter(card -> card.state() == CardState.SHOWN)
            .sorted(
                Comparator.comparingInt((Card card) -> position(workshop, card))
                    .thenComparing(Card::created))
            .toList();
    var numbers = new LinkedHashMap<Card, Integer>();
    shown.forEach(card -> numbers.put(card, numbers.size() + 1));
    var themes = desk.cards().themes(staff, id);
    var paper = (int) shown.stream().filter(c -> c.channel() == Channel.PAPER).count();
    var seats = desk.workshops().attendance(staff, id);
    return new Minutes(
        workshop.plan().title(),
        procedure.name(),
        desk.town(procedure),
        workshop.plan().place(),
        workshop.plan().starts(),
        workshop.plan().ends(),
        new Minutes.Attendance(seats.inRoom(), seats.atHome(), paper),
        workshop.rounds().stream()
            .map(round -> round(staff, workshop, procedure, round, numbers, themes, words))
            .toList(),
        themes.stream().map(Theme::name).toList(),
        sorting(shown, desk.cards().decisions(staff, id)),
        all.size() - shown.size(),
        map(procedure, numbers, words),
        desk.now(),
        EventDesk.ZONE,
        language);
  }

  private static Minutes.Sorting sorting(List<Card> shown, Map<Decision, Integer> decided) {
    return new Minutes.Sorting(
        (int) shown.stream().filter(card -> card.theme() != null && !card.placed()).count(),
        decided.getOrDefault(Decision.MOVE, 0),
        decided.getOrDefault(Decision.ADD, 0) + decided.getOrDefault(Decision.NAME, 0),
        decided.getOrDefault(Decision.MERGE, 0) + decided.getOrDefault(Decision.REMOVE, 0));
  }

  private static int position(Workshop workshop, Card card) {
    return workshop.round(card.round()).map(Round::position).orElse(Integer.MAX_VALUE);
  }

  private MinutesRound round(
      Staff staff,
      Workshop workshop,
      Procedure procedure,
      Round round,
      Map<Card, Integer> numbers,
      List<Theme> themes,
      MinutesWords words) {
    var plan = round.plan();
    var cards =
        numbers.entrySet().stream()
            .filter(e -> e.getKey().round().equals(round.id()))
            .map(e -> card(workshop, procedure, e.getKey(), e.getValue(), themes, words))
            .toList();
    var kind = words.say("minutes.kind." + plan.kind().name());
    return new MinutesRound(
        kind,
        kind,
        plan.question(),
        plan.minutes(),
        round.started(),
        ended(workshop, round),
        cards,
        plan.weighing() == null || round.started() == null
            ? List.of()
            : votes(staff, workshop, round),
        round.outcome());
  }

  /** A round ends when the next one begins; nobody writes it down a second time. */
  private static @Nullable Instant ended(Workshop workshop, Round round) {
    var started = round.started();
    return started == null
        ? null
        : workshop.rounds().stream()
            .map(Round::started)
            .flatMap(Stream::ofNullable)
            .filter(other -> other.isAfter(started))
            .min(Comparator.naturalOrder())
            .orElse(null);
  }

  private static MinutesCard card(
      Workshop workshop,
      Procedure procedure,
      Card card,
      int number,
      List<Theme> themes,
      MinutesWords words) {
    var theme = themes.stream().map(Theme::id).toList().indexOf(card.theme());
    return new MinutesCard(
        number,
        Words.text(card),
        origin(workshop, card, words),
        card.code(),
        field(procedure, card).orElse(""),
        theme);
  }

  private static String origin(Workshop workshop, Card card, MinutesWords words) {
    var tables = workshop.plan().tables();
    var table = card.table();
    var from =
        table != null && table >= 0 && table < tables.size()
            ? tables.get(table).name()
            : card.home() ? words.say("minutes.from.home") : "";
    var paper = card.channel() == Channel.PAPER ? words.say("minutes.from.paper") : "";
    return Stream.of(from, paper).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }

  private static Optional<PlanGrid> grid(Procedure procedure) {
    var area = procedure.area();
    return Optional.ofNullable(procedure.grid())
        .or(() -> Optional.ofNullable(area).map(PlanGrid::forArea));
  }

  private static Optional<String> field(Procedure procedure, Card card) {
    var place = card.place();
    if (place == null) {
      return Optional.empty();
    }
    var at = place.getInteriorPoint();
    return grid(procedure).flatMap(grid -> grid.field(at.getX(), at.getY()));
  }

  private List<MinutesVote> votes(Staff staff, Workshop workshop, Round round) {
    var result = desk.cards().result(staff, workshop.id(), round.id());
    var dots = result.method() == Method.DOTS;
    var votes = new ArrayList<MinutesVote>();
    result.shared().forEach(o -> votes.add(vote(o, dots, Standing.SHARED)));
    result.divided().forEach(o -> votes.add(vote(o, dots, Standing.DIVIDED)));
    result.open().forEach(o -> votes.add(vote(o, dots, Standing.OPEN)));
    return votes;
  }

  private static MinutesVote vote(Opinion opinion, boolean dots, Standing standing) {
    return new MinutesVote(
        opinion.label(),
        dots
            ? new VoteSpread.Dots(opinion.counts())
            : new VoteSpread.Stances(
                opinion.of(Stance.AGREE), opinion.of(Stance.DISAGREE), opinion.of(Stance.PASS)),
        standing);
  }

  private static @Nullable MinutesPicture map(
      Procedure procedure, Map<Card, Integer> numbers, MinutesWords words) {
    var area = procedure.area();
    var grid = grid(procedure);
    if (area == null || grid.isEmpty()) {
      return null;
    }
    var spots = new ArrayList<MinutesMap.Spot>();
    numbers.forEach((card, number) -> {
      var place = card.place();
      if (place != null) {
        spots.add(new MinutesMap.Spot(number, place.getInteriorPoint().getCoordinate()));
      }
    });
    return MinutesMap.draw(area, grid.get(), spots, alt(procedure, numbers, words));
  }

  /** What the picture shows, for whoever does not see it: how many, and where most of them. */
  private static String alt(Procedure procedure, Map<Card, Integer> numbers, MinutesWords words) {
    var fields =
        numbers.keySet().stream()
            .flatMap(card -> field(procedure, card).stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    if (fields.isEmpty()) {
      return words.say("minutes.map.alt.none");
    }
    var most =
        fields.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(NAMED_FIELDS)
            .map(e -> words.say("minutes.map.alt.field", e.getKey(), e.getValue()))
            .collect(Collectors.joining(", "));
    var places = numbers.keySet().stream().filter(card -> card.place() != null).count();
    return words.say("minutes.map.alt", places, most);
  }
}
