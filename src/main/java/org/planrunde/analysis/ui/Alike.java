package org.planrunde.analysis.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.planrunde.analysis.BoardCluster;
import org.planrunde.analysis.Member;

/** The contributions of a group that are almost equal, set by set; read when somebody opens it. */
final class Alike extends Details {
  Alike(BoardModel model, BoardCluster cluster) {
    addClassName("alike");
    setSummaryText(getTranslation("analysis.alike", cluster.alike()));
    addOpenedChangeListener(e -> {
      removeAll();
      if (e.isOpened()) {
        add(new Paragraph(getTranslation("analysis.alike.help")));
        model.alike(cluster.position()).forEach(set -> add(rows(model, set)));
      }
    });
  }

  private static Div rows(BoardModel model, List<Member> set) {
    var rows = new Div();
    rows.addClassName("alike-set");
    set.forEach(member -> rows.add(new MemberRow(model, member)));
    return rows;
  }
}
