package org.planrunde;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** Calls of methods by name, whatever the type. */
final class TargetNamed {
  private TargetNamed() {}

  static DescribedPredicate<JavaMethodCall> anyOf(String... names) {
    var wanted = Set.of(names);
    return DescribedPredicate.describe(
        "named " + wanted, call -> wanted.contains(call.getTarget().getName()));
  }
}
