package org.planrunde.moderation.ui;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.planrunde.moderation.Flag;

/** Says why something is flagged. */
final class FlagWords {
  private FlagWords() {}

  /** In one or two words, for a tag: kinds of data, or the kind of the flag. */
  static String brief(Component who, Flag flag) {
    return flag.kind() == Flag.Kind.PERSONAL_DATA
        ? kinds(who, flag)
        : who.getTranslation("moderation.flag." + flag.kind().name());
  }

  /** In a sentence, with its numbers. */
  static String sentence(Component who, Flag flag) {
    var detail = flag.kind() == Flag.Kind.PERSONAL_DATA ? kinds(who, flag) : flag.detail();
    return who.getTranslation("moderation.flag.why." + flag.kind().name(), flag.number(), detail);
  }

  private static String kinds(Component who, Flag flag) {
    return Arrays.stream(flag.detail().split(", ", -1))
        .map(kind -> who.getTranslation("moderation.sensitive." + kind))
        .collect(Collectors.joining(", "));
  }
}
