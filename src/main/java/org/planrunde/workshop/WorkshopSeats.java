package org.planrunde.workshop;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.Receipt;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door for the phones: taking a seat by the code, giving cards, weighing. A phone is known by
 * a token that it alone has, and to nobody else by anything.
 */
@Service
public class WorkshopSeats {
  /** So many cards a seat may give in one round. */
  public static final int MOST_CARDS = 30;

  private final WorkshopStore workshops;
  private final SeatStore seats;
  private final VoiceStore votes;
  private final CardTaker taker;
  private final ApplicationEventPublisher events;

  WorkshopSeats(
      WorkshopStore workshops,
      SeatStore seats,
      VoiceStore votes,
      CardTaker taker,
      ApplicationEventPublisher events) {
    this.workshops = workshops;
    this.seats = seats;
    this.votes = votes;
    this.taker = taker;
    this.events = events;
  }

  /** What a seat has said to a card or a theme: dots, or a stance, or neither. */
  public record Voice(UUID thing, int dots, @Nullable Stance stance) {}

  /** The workshop with this code, however it was typed; a closed one as long as nobody has it. */
  @Transactional(readOnly = true)
  public Optional<WorkshopId> find(String code) {
    return workshops.findByAnyCode(JoinCodes.tidy(code));
  }

  /** The seat of whoever shows this token. */
  @Transactional(readOnly = true)
  public Optional<Seat> find(WorkshopId workshop, BrowserToken token) {
    return seats.find(workshop, hash(workshop, token));
  }

  /** To which procedure the cards of a seat go. */
  @Transactional(readOnly = true)
  public ProcedureId procedure(Seat seat) {
    return workshops.procedureOf(seat.workshop());
  }

  /**
   * Takes a seat; its token is told nowhere else.
   *
   * @param table position of the table, or null; one that is not there counts as none
   * @throws RefusedException if all seats are taken, or the workshop is closed
   */
  @Transactional
  public BrowserToken join(WorkshopId workshop, @Nullable Integer table, boolean home) {
    if (workshops.find(workshop).filter(w -> w.state() != WorkshopState.CLOSED).isEmpty()) {
      throw new RefusedException(Problem.of("state", "workshop.problem.closed"));
    }
    var token = BrowserToken.random();
    var hash = hash(workshop, token);
    if (!seats.insert(UUID.randomUUID(), workshop, hash, home ? null : table, home)) {
      throw new RefusedException(Problem.of("seats", "workshop.problem.taken"));
    }
    events.publishEvent(new WorkshopChanged(workshop));
    return token;
  }

  /** Sits down elsewhere. */
  @Transactional
  public void move(Seat seat, @Nullable Integer table, boolean home) {
    seats.move(seat, home ? null : table, home);
    events.publishEvent(new WorkshopChanged(seat.workshop()));
  }

  /**
   * Takes a card; committed when it returns, and harmless to repeat.
   *
   * @throws RefusedException with every field that is not fit; for {@code round} if cards are not
   *     collected now; for {@code limit} if the seat gave {@value #MOST_CARDS} in this round
   */
  @Transactional
  public Receipt submit(Seat seat, Draft draft) {
    requireSeat(seat);
    var workshop = workshops.get(seat.workshop());
    return taker.take(
        workshop,
        draft,
        seat.table(),
        seat.home(),
        false,
        round -> {
          if (!seats.countCard(seat, round, MOST_CARDS)) {
            throw new RefusedException(Problem.of("limit", "workshop.problem.cards", MOST_CARDS));
          }
        });
  }

  /**
   * Puts so many dots of the seat's budget on a card or a theme, instead of those it had there.
   *
   * @throws RefusedException for {@code round} if it is not weighed now, for {@code dots} if the
   *     budget does not allow it or the thing is gone; nothing is changed then
   */
  @Transactional
  public List<Voice> putDots(Seat seat, RoundId round, UUID thing, int dots) {
    requireWeighed(seat, round);
    if (dots < 0 || dots > Weighing.MOST_DOTS) {
      throw new RefusedException(Problem.of("dots", "workshop.problem.budget"));
    }
    if (dots == 0) {
      votes.remove(seat, round, thing);
    } else if (!votes.putDots(seat, round, thing, dots)) {
      throw new RefusedException(Problem.of("dots", "workshop.problem.budget"));
    }
    return weighed(seat, round);
  }

  /**
   * Says what the seat thinks of a card or a theme, instead of what it said before.
   *
   * @param stance null to say nothing
   * @throws RefusedException as above, for {@code stance}
   */
  @Transactional
  public List<Voice> putStance(Seat seat, RoundId round, UUID thing, @Nullable Stance stance) {
    requireWeighed(seat, round);
    if (stance == null) {
      votes.remove(seat, round, thing);
    } else if (!votes.putStance(seat, round, thing, stance)) {
      throw new RefusedException(Problem.of("stance", "workshop.problem.thing"));
    }
    return weighed(seat, round);
  }

  /** What the seat has said in a round. */
  @Transactional(readOnly = true)
  public List<Voice> voices(Seat seat, RoundId round) {
    return votes.list(seat, round).stream()
        .map(v ->
            new Voice(
                v.thing(), v.dots(), v.stance().isEmpty() ? null : Stance.valueOf(v.stance())))
        .toList();
  }

  private List<Voice> weighed(Seat seat, RoundId round) {
    events.publishEvent(new WorkshopChanged(seat.workshop()));
    return voices(seat, round);
  }

  private void requireSeat(Seat seat) {
    if (!seats.lock(seat)) {
      throw new RefusedException(Problem.of("seat", "workshop.problem.seat"));
    }
  }

  /** In this order always, so that nobody waits for each other. */
  private void requireWeighed(Seat seat, RoundId round) {
    requireSeat(seat);
    if (!votes.holdRound(round, seat.workshop())) {
      throw new RefusedException(Problem.of("round", "workshop.problem.weighed"));
    }
  }

  private static byte[] hash(WorkshopId workshop, BrowserToken token) {
    return token.hash("workshop " + workshop);
  }
}
