package org.planrunde.workshop.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ContributionId;
import org.planrunde.workshop.Card;
import org.planrunde.workshop.Opinion;
import org.planrunde.workshop.Result;
import org.planrunde.workshop.RoomState;
import org.planrunde.workshop.Round;
import org.planrunde.workshop.RoundKind;
import org.planrunde.workshop.Things;
import org.planrunde.workshop.WallView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what everybody may see of a workshop: one text for all phones, one for all walls. Pure;
 * thread-safe.
 */
final class RoomJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** So many of the latest cards stand on phones while cards are collected. */
  private static final int ON_PHONES = 5;

  private RoomJson() {}

  /**
   * On phones: a few cards, or all that are weighed. What changes with each seat and each voice is
   * left out, so that a voice is not told to three hundred.
   */
  static String phone(RoomState state) {
    var node = common(state);
    var round = state.workshop().running();
    var weighed =
        round.map(r -> r.plan().weighing()).filter(w -> w.things() == Things.CARDS).isPresent();
    cards(node.putArray("cards"), state, weighed ? state.cards().size() : ON_PHONES);
    if (state.workshop().wall().view() == WallView.RESULT || round.isEmpty()) {
      result(node, state.result());
    }
    return node.toString();
  }

  /** On walls: all cards that fit, and their places; nothing while the wall is still. */
  static String wall(RoomState state) {
    var node = common(state);
    var still = state.workshop().wall().still();
    node.putObject("seats")
        .put("room", state.attendance().inRoom())
        .put("home", state.attendance().atHome())
        .put("voters", state.voters());
    cards(node.putArray("cards"), state, still ? 0 : state.cards().size());
    if (!still) {
      result(node, state.result());
    }
    return node.toString();
  }

  private static ObjectNode common(RoomState state) {
    var workshop = state.workshop();
    var wall = workshop.wall();
    var node = JSON.createObjectNode();
    node.put("code", workshop.code())
        .put("state", workshop.state().name())
        .put("title", workshop.plan().title())
        .put("place", workshop.plan().place())
        .put("starts", workshop.plan().starts().toString())
        .put("ends", workshop.plan().ends().toString())
        .put("video", workshop.plan().videoLink())
        .put("view", wall.view().name())
        .put("still", wall.still())
        .put("shown", state.shown());
    lead(node, wall.lead());
    var tables = node.putArray("tables");
    workshop.plan().tables().forEach(table -> tables.add(table.name()));
    workshop.running().ifPresent(r -> round(node.putObject("round"), r));
    node.put("rounds", workshop.rounds().size());
    var themes = node.putArray("themes");
    state
        .themes()
        .forEach(theme ->
            themes
                .addObject()
                .put("id", theme.id().toString())
                .put("name", theme.name())
                .put("cards", theme.cards()));
    var outcomes = node.putArray("outcomes");
    workshop.rounds().stream()
        .filter(r -> !r.outcome().isEmpty())
        .forEach(r ->
            outcomes.addObject().put("question", r.plan().question()).put("outcome", r.outcome()));
    return node;
  }

  /** What moderators' screens wrote is read, so that no text of theirs breaks the whole. */
  private static void lead(ObjectNode node, @Nullable String lead) {
    if (lead != null) {
      try {
        node.set("lead", JSON.readTree(lead));
      } catch (JacksonException e) {
        node.remove("lead");
      }
    }
  }

  private static void round(ObjectNode node, Round round) {
    var plan = round.plan();
    node.put("id", round.id().toString())
        .put("number", round.position() + 1)
        .put("kind", plan.kind().name())
        .put("question", plan.question())
        .put("words", plan.words())
        .put("minutes", plan.minutes())
        .put("until", text(round.until()))
        .put("outcome", round.outcome());
    var held = round.held();
    node.put("held", held == null ? null : held.toSeconds());
    var weighing = plan.weighing();
    if (plan.kind() == RoundKind.WEIGH && weighing != null) {
      node.put("method", weighing.method().name())
          .put("things", weighing.things().name())
          .put("dots", weighing.dots());
    }
    var layers = node.putArray("layers");
    plan.layers().forEach(layers::add);
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }

  /** The card in front comes first, however old it is. */
  private static void cards(ArrayNode list, RoomState state, int most) {
    var front = state.workshop().wall().spotlight();
    var cards = state.cards();
    cards.stream().filter(c -> c.id().equals(front)).forEach(c -> card(list, c, state, front));
    cards.stream()
        .filter(c -> !c.id().equals(front))
        .limit(Math.max(0, most - list.size()))
        .forEach(c -> card(list, c, state, front));
  }

  private static void card(
      ArrayNode list, Card card, RoomState state, @Nullable ContributionId front) {
    var node = list.addObject();
    node.put("id", card.id().toString())
        .put("title", card.title())
        .put("text", card.text())
        .put("category", card.category())
        .put("home", card.home())
        .put("channel", card.channel().name())
        .put("front", card.id().equals(front))
        .put("fresh", isFresh(card, state.now()));
    var table = card.table();
    var tables = state.workshop().plan().tables();
    node.put("table", table == null || table >= tables.size() ? null : tables.get(table).name());
    var theme = card.theme();
    node.put("theme", theme == null ? null : theme.toString());
    var place = card.place();
    if (place != null) {
      var pin = place.getInteriorPoint();
      node.putArray("at").add(pin.getX()).add(pin.getY());
    }
  }

  private static boolean isFresh(Card card, Instant now) {
    return Duration.between(card.created(), now).compareTo(Duration.ofMinutes(1)) < 0;
  }

  private static void result(ObjectNode node, @Nullable Result result) {
    if (result == null) {
      return;
    }
    var of = node.putObject("result");
    of.put("round", result.round().toString())
        .put("method", result.method().name())
        .put("voters", result.voters());
    opinions(of.putArray("shared"), result.shared());
    opinions(of.putArray("divided"), result.divided());
    opinions(of.putArray("open"), result.open());
  }

  private static void opinions(ArrayNode list, List<Opinion> opinions) {
    for (var opinion : opinions) {
      var node = list.addObject();
      node.put("thing", opinion.thing().toString())
          .put("label", opinion.label())
          .put("category", opinion.category());
      var counts = node.putArray("counts");
      opinion.counts().forEach(counts::add);
    }
  }
}
