package org.planrunde.plan.gazetteer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.geom.Point;

/**
 * The names in the layers of one procedure, as those were when it was asked for; asks nobody any
 * more. Thread-safe.
 */
public final class NamesAround {
  private final List<Register> registers;

  NamesAround(List<Register> registers) {
    this.registers = List.copyOf(registers);
  }

  /** The nearest address within 25 metres, else the nearest street within 40. */
  public Optional<String> tell(Point place) {
    return nearest(r -> r.address(place)).or(() -> nearest(r -> r.street(place)));
  }

  private Optional<String> nearest(Function<Register, Optional<Register.Near>> ask) {
    return registers.stream()
        .flatMap(register -> ask.apply(register).stream())
        .min(Comparator.comparingDouble(Register.Near::metres))
        .map(Register.Near::name);
  }
}
