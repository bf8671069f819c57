package org.planrunde.contribution.ui.parts;

import com.vaadin.flow.component.Component;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planrunde.contribution.Anchor;

/** Storey, side and height in the language of a page. */
public final class AnchorWords {
  private AnchorWords() {}

  /** Such as "3rd floor, south side"; empty if neither is told. */
  public static String brief(Anchor anchor, Component speaker) {
    return anchor.words().stream()
        .map(it -> speaker.getTranslation(it.key(), it.arguments().toArray()))
        .collect(Collectors.joining(", "));
  }

  /** The same with the height above the ground and the draft that was seen, if they are known. */
  public static String full(Anchor anchor, Component speaker) {
    var point = anchor.point();
    var height =
        point == null ? "" : speaker.getTranslation("contribution.anchor.above", point.above());
    var variant = point == null ? "" : point.view().variant();
    return Stream.of(brief(anchor, speaker), height, variant)
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
