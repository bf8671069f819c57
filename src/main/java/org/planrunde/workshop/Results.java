package org.planrunde.workshop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what was weighed in a round; of what everybody may see alone. */
@Component
class Results {
  /** So many cards are weighed at most. */
  static final int MOST_THINGS = 120;

  private final VoiceStore votes;
  private final CardStore cards;
  private final ThemeStore themes;

  Results(VoiceStore votes, CardStore cards, ThemeStore themes) {
    this.votes = votes;
    this.cards = cards;
    this.themes = themes;
  }

  /** Empty for rounds in which nothing is weighed. */
  Optional<Result> find(WorkshopId workshop, Round round) {
    var weighing = round.plan().weighing();
    if (weighing == null) {
      return Optional.empty();
    }
    var voters = votes.voters(workshop).getOrDefault(round.id(), 0);
    Map<UUID, List<VoiceStore.Count>> counts = new HashMap<>();
    votes
        .count(round.id())
        .forEach(c -> counts.computeIfAbsent(c.thing(), _ -> new ArrayList<>()).add(c));
    var opinions =
        things(workshop, weighing.things()).stream()
            .map(thing -> opinion(thing, weighing, voters, counts))
            .toList();
    return Optional.of(Spread.of(round.id(), weighing.method(), voters, opinions));
  }

  private record Thing(UUID id, String label, @Nullable String category) {}

  private List<Thing> things(WorkshopId workshop, Things things) {
    return switch (things) {
      case CARDS ->
          cards.listShown(workshop, MOST_THINGS).stream()
              .map(card -> new Thing(card.id().value(), card.title(), card.category()))
              .toList();
      case THEMES ->
          themes.list(workshop).stream()
              .map(theme -> new Thing(theme.id().value(), theme.name(), null))
              .toList();
    };
  }

  private static Opinion opinion(
      Thing thing, Weighing weighing, int voters, Map<UUID, List<VoiceStore.Count>> all) {
    var said = all.getOrDefault(thing.id(), List.of());
    var counts =
        weighing.method() == Method.DOTS ? dots(said, weighing.dots(), voters) : stances(said);
    return new Opinion(thing.id(), thing.label(), thing.category(), counts);
  }

  /** Whoever weighed something else gave this one no dot. */
  private static List<Integer> dots(List<VoiceStore.Count> said, int budget, int voters) {
    var counts = new int[budget + 1];
    said.forEach(c -> counts[c.dots()] += c.seats());
    counts[0] = voters - said.stream().mapToInt(VoiceStore.Count::seats).sum();
    return Arrays.stream(counts).boxed().toList();
  }

  private static List<Integer> stances(List<VoiceStore.Count> said) {
    var counts = new int[Stance.values().length];
    said.forEach(c -> counts[Opinion.place(Stance.valueOf(c.stance()))] += c.seats());
    return Arrays.stream(counts).boxed().toList();
  }
}
