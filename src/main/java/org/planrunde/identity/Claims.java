package org.planrunde.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a login provider says of a person; a dot in a name leads into an object. */
final class Claims {
  private static final int LONGEST = 200;

  private final Map<String, Object> all;

  Claims(Map<String, Object> all) {
    this.all = all;
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(find(name))
        .filter(String.class::isInstance)
        .map(value -> ((String) value).strip())
        .filter(value -> !value.isEmpty() && value.length() <= LONGEST);
  }

  /** One text, or a list of texts. */
  Set<String> texts(String name) {
    var found = find(name);
    var values = found instanceof Collection<?> many ? many.stream() : Stream.ofNullable(found);
    return values
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(Collectors.toUnmodifiableSet());
  }

  private @Nullable Object find(String name) {
    if (all.containsKey(name)) {
      return all.get(name);
    }
    Object at = all;
    for (var part : name.split("\\.", -1)) {
      if (!(at instanceof Map<?, ?> map)) {
        return null;
      }
      at = map.get(part);
    }
    return at;
  }
}
