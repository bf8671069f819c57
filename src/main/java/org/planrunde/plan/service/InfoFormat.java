package org.planrunde.plan.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Chooses the form in which a WMS shall tell what lies at a place. */
final class InfoFormat {
  private static final List<Predicate<String>> GOOD =
      List.of(
          it -> it.startsWith("application/") && it.contains("json"),
          it -> it.startsWith("text/plain"),
          it -> it.startsWith("text/html"));

  private InfoFormat() {}

  /** The best of those that are read, as the service writes it; empty if none is. */
  static Optional<String> best(List<String> offered) {
    return GOOD.stream()
        .flatMap(good -> offered.stream().filter(it -> good.test(it.toLowerCase(Locale.ROOT))))
        .filter(it -> it.length() <= 80)
        .findFirst();
  }
}
