package org.planrunde.moderation.ui;

import java.util.ArrayList;
import java.util.List;
import org.planrunde.contribution.Redaction;
import org.planrunde.contribution.sensitive.Finding;
import org.planrunde.contribution.sensitive.PersonalData;
import org.planrunde.contribution.sensitive.SensitiveKind;
import org.planrunde.moderation.Said;
import org.planrunde.ui.Highlighted.Mark;

/** What the finder says about the words of a subject, field by field. */
record Pieces(Said said, List<Piece> all) {
  /** One finding and where it is. */
  record Piece(Redaction.Field field, SensitiveKind kind, int start, int end, String words) {
    Redaction.Part part() {
      return new Redaction.Part(field, start, end);
    }
  }

  static Pieces of(Said said) {
    var all = new ArrayList<Piece>();
    // Title and text together: the name may stand in one and the address in the other.
    int gap = said.title().length() + 1;
    var whole = said.title() + "\n" + said.text();
    for (var f : PersonalData.find(whole)) {
      if (f.end() <= said.title().length()) {
        all.add(piece(Redaction.Field.TITLE, f, said.title()));
      } else if (f.start() >= gap) {
        all.add(piece(Redaction.Field.TEXT, f.shifted(-gap), said.text()));
      }
    }
    var nickname = said.nickname();
    if (nickname != null) {
      PersonalData.find(nickname)
          .forEach(f -> all.add(piece(Redaction.Field.NICKNAME, f, nickname)));
    }
    return new Pieces(said, List.copyOf(all));
  }

  private static Piece piece(Redaction.Field field, Finding f, String text) {
    return new Piece(field, f.kind(), f.start(), f.end(), text.substring(f.start(), f.end()));
  }

  /** The marker strokes in a field, for the part of it from {@code start} to before {@code end}. */
  List<Mark> marks(Redaction.Field field, int start, int end) {
    return all.stream()
        .filter(p -> p.field() == field && p.start() >= start && p.end() <= end)
        .map(p -> new Mark(p.start() - start, p.end() - start, 1))
        .toList();
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<Redaction.Part> parts() {
    return all.stream().map(Piece::part).toList();
  }

  /** The text as it would be with all of them taken out. */
  String redactedText() {
    return Redaction.apply(Redaction.Field.TEXT, said.text(), parts());
  }
}
