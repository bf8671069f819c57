package org.planrunde.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.planrunde.analysis.BoardCluster;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Highlighted;
import org.planrunde.ui.Highlighted.Mark;

/** A group as a column of cards. */
final class GroupColumn extends Section {
  private static final int FIRST = 6;
  private static final int NEXT = 20;
  private static final int WORDS = 3;

  private final BoardModel model;
  private final BoardCluster cluster;
  private final Div cards = new Div();
  private final ActionButton more;
  private int shown;

  GroupColumn(BoardModel model, BoardCluster cluster) {
    this.model = model;
    this.cluster = cluster;
    addClassName("group");
    cards.addClassName("cards");
    getElement().setAttribute("aria-label", model.title(this, cluster));
    more = ActionButton.text("").small().onClick(() -> show(NEXT));
    add(header(), cards, more);
    show(FIRST);
  }

  int position() {
    return cluster.position();
  }

  /** Shows whether the panel explains this group. */
  void setSelected(boolean selected) {
    setClassName("sel", selected);
  }

  private Header header() {
    var name =
        Words.plainButton(
            () -> model.select().accept(cluster.position()), new H2(model.title(this, cluster)));
    var share = Words.percent(cluster.share(), getLocale());
    var names =
        new Div(
            name,
            Words.styled(
                "sm muted",
                cluster.named()
                    ? getTranslation("analysis.theme.share", share)
                    : getTranslation("analysis.group.share", share)));
    names.addClassName("grow");
    var row = new Div(model.looks().table(cluster, 50), names);
    row.addClassName("group-name");
    return new Header(row, words());
  }

  private Div words() {
    var words = new Div();
    words.addClassName("group-words");
    cluster.words().stream()
        .limit(WORDS)
        .map(w -> new Highlighted(w.word(), List.of(new Mark(0, w.word().length(), w.weight()))))
        .forEach(words::add);
    return words;
  }

  private void show(int count) {
    for (var member : model.members(cluster.position(), shown, count)) {
      cards.add(new ContributionCard(member, model.looks(), () -> model.open().accept(member)));
    }
    shown += count;
    int left = cluster.size() - shown;
    more.setVisible(left > 0);
    more.setText(getTranslation("analysis.more", left));
  }
}
