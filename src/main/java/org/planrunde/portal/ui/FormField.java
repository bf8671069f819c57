package org.planrunde.portal.ui;

import java.util.Optional;
import org.planrunde.kernel.Problem;

/** The fields of the form in the order of the page: their part and their name on the screen. */
enum FormField {
  PLACE("place", 1, "portal.form.field.place"),
  PLACE_WORDS("placeWords", 1, "portal.form.words"),
  TITLE("title", 2, "portal.form.title"),
  TEXT("text", 2, "portal.form.text"),
  CATEGORY("category", 2, "portal.category"),
  TYPE("type", 2, "portal.type"),
  PHOTOS("photos", 3, "portal.form.photos"),
  NICKNAME("nickname", 3, "portal.form.name"),
  CONSENT("consent", 3, "portal.form.field.consent");

  private final String key;
  private final int step;
  private final String label;

  FormField(String key, int step, String label) {
    this.key = key;
    this.step = step;
    this.label = label;
  }

  /** The field a problem is about; empty for a problem of the whole, such as a phase that ended. */
  static Optional<FormField> of(Problem problem) {
    for (var field : values()) {
      if (field.key.equals(problem.field())) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** The number of its part, from 1. */
  int step() {
    return step;
  }

  /** Key of its name in the translations. */
  String label() {
    return label;
  }
}
