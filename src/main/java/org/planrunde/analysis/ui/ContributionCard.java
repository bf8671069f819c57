package org.planrunde.analysis.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import org.planrunde.analysis.Member;
import org.planrunde.ui.Tag;

/** One contribution in a column: its words with the marker, field and code. */
final class ContributionCard extends Article {
  private static final int SHOWN = 260;

  ContributionCard(Member member, Looks looks, Runnable open) {
    addClassName("card");
    var contribution = member.contribution();
    var title = Words.plainButton(open, Marks.marked(contribution.title(), member.pulls()));
    title.addClassName("card-title");
    add(title);
    if (!contribution.text().isBlank()) {
      var text = new Div(Marks.marked(cut(contribution.text()), member.pulls()));
      text.addClassName("card-text");
      add(text);
    }
    var meta = new Div();
    meta.addClassName("meta");
    looks.field(contribution).ifPresent(field -> meta.add(Words.styled("field", field)));
    meta.add(Words.styled("num", contribution.code()));
    if (!member.clear()) {
      meta.add(new Tag(Tag.Kind.WARN, "", getTranslation("analysis.unclear.tag")));
    }
    add(meta);
  }

  private static String cut(String text) {
    if (text.length() <= SHOWN) {
      return text;
    }
    int space = text.lastIndexOf(' ', SHOWN);
    return text.substring(0, space > 0 ? space : SHOWN) + " …";
  }
}
