package org.planrunde.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.kiosk.DeviceRefusedException.Reason;
import org.planrunde.procedure.Procedures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Door for the devices themselves. Every ten minutes a device that shows its token is given the
 * next one. The old one holds until then as well, so that an answer that gets lost harms nobody,
 * and neither does a browser that comes back with the cookie of half a minute ago, because its
 * power was cut. A token that was given up already is in other hands: then nobody may send by that
 * device until an administrator has it paired anew.
 */
@Service
public class DeviceContact {
  /** So long a token is the newest one, at least. */
  private static final Duration HOLDS = Duration.ofMinutes(10);

  private final DeviceStore store;
  private final Procedures procedures;

  DeviceContact(DeviceStore store, Procedures procedures) {
    this.store = store;
    this.procedures = procedures;
  }

  /**
   * A device that may send.
   *
   * @param now the server's time
   * @param behind by how much the device's clock is behind it
   * @param next the token to be shown at the next contact; mostly the same
   */
  public record Welcome(Device device, Instant now, Duration behind, DeviceToken next) {
    /** A moment of the device's clock by the server's, if the two differ by much; never later. */
    public Instant corrected(Instant moment) {
      var far = behind.abs().compareTo(Device.CLOCK) > 0;
      var moved = far ? moment.plus(behind) : moment;
      return moved.isAfter(now) ? now : moved;
    }
  }

  /** Uses a code up and gives the device its first token; empty if the code does not hold. */
  @Transactional
  public Optional<DeviceToken> pair(String typed) {
    return store.pair(PairingCodes.hash(typed));
  }

  /**
   * Lets a device in and keeps what it says about itself.
   *
   * @param token what it showed, or null if it showed none
   * @param clock the device's clock when it spoke, or null if it said nothing that can be read
   * @throws DeviceRefusedException if it may not send
   */
  @Transactional(noRollbackFor = DeviceRefusedException.class)
  public Welcome greet(@Nullable DeviceToken token, DeviceReport report, @Nullable Instant clock) {
    if (token == null) {
      throw new DeviceRefusedException(Reason.UNKNOWN);
    }
    var held =
        store.lock(token.device()).orElseThrow(() -> new DeviceRefusedException(Reason.UNKNOWN));
    switch (held.device().state()) {
      case WAITING -> throw new DeviceRefusedException(Reason.UNKNOWN);
      case REVOKED -> throw new DeviceRefusedException(Reason.REVOKED);
      case CLONED -> throw new DeviceRefusedException(Reason.CLONED);
      case PAIRED -> {}
    }
    var now = procedures.now();
    var next = next(token, held, now);
    var behind = clock == null ? Duration.ZERO : Duration.between(clock, now);
    store.setReport(token.device(), report, behind);
    return new Welcome(held.device(), now, behind, next);
  }

  private DeviceToken next(DeviceToken token, DeviceStore.Held held, Instant now) {
    var shown = HexFormat.of().formatHex(token.hash());
    if (shown.equals(held.next())) {
      store.setTokens(token, token.next(held.salt()));
      return token;
    }
    if (shown.equals(held.token())) {
      var old = held.since().plus(HOLDS).isBefore(now);
      return old ? token.next(held.salt()) : token;
    }
    if (shown.equals(held.previous())) {
      return token.next(held.salt());
    }
    store.end(token.device(), DeviceState.CLONED);
    throw new DeviceRefusedException(Reason.CLONED);
  }
}
