package org.planrunde.workshop;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.Receipt;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door for moderators to the cards of a workshop: letting them onto the wall, putting them
 * into themes, entering what stands on paper, and what was weighed. What they decide about themes
 * is written down, and the machine keeps to it.
 *
 * <p>Whoever does not moderate the procedure is refused with a {@link NotAllowedException}.
 */
@Service
public class WorkshopCards {
  private final WorkshopStore workshops;
  private final CardStore cards;
  private final ThemeStore themes;
  private final DecisionStore decisions;
  private final CardTaker taker;
  private final Results results;
  private final Contributions contributions;
  private final ApplicationEventPublisher events;

  WorkshopCards(
      WorkshopStore workshops,
      CardStore cards,
      ThemeStore themes,
      DecisionStore decisions,
      CardTaker taker,
      Results results,
      Contributions contributions,
      ApplicationEventPublisher events) {
    this.workshops = workshops;
    this.cards = cards;
    this.themes = themes;
    this.decisions = decisions;
    this.taker = taker;
    this.results = results;
    this.contributions = contributions;
    this.events = events;
  }

  /** All cards of the workshop whatever their state, the latest first. */
  @Transactional(readOnly = true)
  public List<Card> list(Staff staff, WorkshopId id) {
    return cards.list(own(staff, id).id());
  }

  /**
   * Lets a card onto the wall and publishes its contribution; a repetition changes nothing.
   *
   * @return false if its author has taken it back
   */
  @Transactional
  public boolean approve(Staff staff, ContributionId card) {
    var workshop = ownOf(staff, card);
    contributions.publish(card);
    var shown = cards.approve(card);
    changed(workshop);
    return shown;
  }

  /** Takes a card off the wall; its contribution stays as it is. */
  @Transactional
  public void hide(Staff staff, ContributionId card) {
    var workshop = ownOf(staff, card);
    cards.hide(card);
    changed(workshop);
  }

  /**
   * Puts a card into a theme, or into none.
   *
   * @param seen the theme in which the person saw it, or null
   * @return false if somebody else has put it elsewhere meanwhile; then nothing is changed
   */
  @Transactional
  public boolean move(
      Staff staff, ContributionId card, @Nullable ThemeId seen, @Nullable ThemeId theme) {
    var workshop = ownOf(staff, card);
    if (theme != null && !themes.workshopOf(theme).filter(workshop::equals).isPresent()) {
      throw new RefusedException(Problem.of("theme", "workshop.problem.theme.gone"));
    }
    var moved = cards.move(card, seen, theme);
    if (moved) {
      decisions.insert(workshop, Decision.MOVE, seen, theme, card);
    }
    changed(workshop);
    return moved;
  }

  /** The themes of the workshop, in the order in which they were named. */
  @Transactional(readOnly = true)
  public List<Theme> themes(Staff staff, WorkshopId id) {
    return themes.list(own(staff, id).id());
  }

  /**
   * Names a new theme.
   *
   * @throws RefusedException if the name is not fit, or there are too many
   */
  @Transactional
  public ThemeId addTheme(Staff staff, WorkshopId id, String typed) {
    var workshop = own(staff, id);
    var name = name(typed);
    if (themes.list(id).size() >= Theme.MOST) {
      throw new RefusedException(Problem.of("theme", "workshop.problem.themes", Theme.MOST));
    }
    var theme = ThemeId.random();
    themes.insert(theme, workshop, name, true);
    decisions.insert(id, Decision.ADD, null, theme, null);
    changed(id);
    return theme;
  }

  /** Names a theme anew. */
  @Transactional
  public void renameTheme(Staff staff, ThemeId theme, String typed) {
    var workshop = ownOf(staff, theme);
    themes.rename(theme, name(typed));
    decisions.insert(workshop, Decision.NAME, null, theme, null);
    changed(workshop);
  }

  /** Puts all cards of a theme into another one of the workshop, and the first is gone. */
  @Transactional
  public void merge(Staff staff, ThemeId from, ThemeId into) {
    var workshop = ownOf(staff, from);
    if (from.equals(into) || !ownOf(staff, into).equals(workshop)) {
      throw new RefusedException(Problem.of("theme", "workshop.problem.theme.gone"));
    }
    themes.merge(from, into);
    decisions.insert(workshop, Decision.MERGE, from, into, null);
    changed(workshop);
  }

  /** How often people decided what about the sorting. */
  @Transactional(readOnly = true)
  public Map<Decision, Integer> decisions(Staff staff, WorkshopId id) {
    return decisions.count(own(staff, id).id());
  }

  /** Removes a theme; its cards are in none then, or where the machine puts them. */
  @Transactional
  public void removeTheme(Staff staff, ThemeId theme) {
    var workshop = ownOf(staff, theme);
    themes.remove(theme);
    decisions.insert(workshop, Decision.REMOVE, theme, null, null);
    changed(workshop);
  }

  /**
   * Takes a card on paper, in the round that runs, onto the wall at once.
   *
   * @param draft with the channel {@code PAPER}
   * @param table position of the table from which it came, or null
   * @throws RefusedException with every field that is not fit, or if no round runs
   */
  @Transactional
  public Receipt enter(Staff staff, WorkshopId id, Draft draft, @Nullable Integer table) {
    return taker.take(own(staff, id), draft, table, false, true, _ -> {});
  }

  /** What was weighed in a round, up to now. */
  @Transactional(readOnly = true)
  public Result result(Staff staff, WorkshopId id, RoundId round) {
    var workshop = own(staff, id);
    return workshop
        .round(round)
        .flatMap(r -> results.find(id, r))
        .orElseThrow(
            () -> new RefusedException(Problem.of("round", "workshop.problem.round.gone")));
  }

  private static String name(String typed) {
    var name = PlainText.tidy(typed);
    var problems =
        PlainText.all(
            PlainText.check("theme", name, 1, Theme.MAX_NAME), PlainText.checkWord("theme", name));
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return name;
  }

  private void changed(WorkshopId id) {
    events.publishEvent(new CardsChanged(id));
  }

  private Workshop own(Staff staff, WorkshopId id) {
    return workshops
        .find(id)
        .filter(
            workshop -> staff.may(Role.MODERATOR, workshop.municipality(), workshop.procedure()))
        .orElseThrow(() -> new NotAllowedException(Role.MODERATOR));
  }

  private WorkshopId ownOf(Staff staff, ContributionId card) {
    return cards
        .workshopOf(card)
        .map(id -> own(staff, id).id())
        .orElseThrow(() -> new NotAllowedException(Role.MODERATOR));
  }

  private WorkshopId ownOf(Staff staff, ThemeId theme) {
    return themes
        .workshopOf(theme)
        .map(id -> own(staff, id).id())
        .orElseThrow(
            () -> new RefusedException(Problem.of("theme", "workshop.problem.theme.gone")));
  }
}
