package org.planrunde.analysis.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.planrunde.analysis.Analyses;
import org.planrunde.analysis.BoardCluster;
import org.planrunde.ui.ActionButton;

/** Why a group is a group: words, quotes, doubts, places; and its name. */
final class GroupPanel extends Aside {
  private static final int WORDS = 8;
  private static final int UNCLEAR = 8;

  private final BoardModel model;
  private final BoardCluster cluster;
  private final Runnable renamed;

  GroupPanel(BoardModel model, BoardCluster cluster, Runnable renamed) {
    this.model = model;
    this.cluster = cluster;
    this.renamed = renamed;
    addClassName("why");
    getElement().setAttribute("aria-label", getTranslation("analysis.why-group"));
    add(head(), columns());
  }

  private Div head() {
    var question = Words.styled("sm muted", getTranslation("analysis.why-group"));
    var names = new Div(question, new H2(model.title(this, cluster)));
    names.addClassName("grow");
    var head = new Div();
    head.addClassName("why-head");
    head.add(
        model.looks().table(cluster, 62),
        names,
        ActionButton.secondary(
                getTranslation(cluster.named() ? "analysis.rename" : "analysis.name"))
            .icon("pencil-line")
            .small()
            .onClick(() -> head.replace(names, nameField(head))));
    return head;
  }

  private Div nameField(Div head) {
    var field = new TextField(getTranslation("analysis.name.label"));
    field.setHelperText(getTranslation("analysis.name.help"));
    field.setMaxLength(Analyses.MAX_NAME);
    field.setValue(cluster.name());
    field.setPlaceholder(model.title(this, cluster));
    var save =
        ActionButton.secondary(getTranslation("analysis.name.save"))
            .icon("check")
            .small()
            .onClick(() -> save(field.getValue()));
    head.getChildren().filter(ActionButton.class::isInstance).forEach(head::remove);
    var form = new Div(field, save);
    form.addClassName("name-form");
    field.addKeyPressListener(Key.ENTER, _ -> save(field.getValue()));
    field.focus();
    return form;
  }

  private void save(String name) {
    var context = model.context();
    context.analyses().rename(context.staff(), model.board().run().id(), cluster.position(), name);
    renamed.run();
  }

  private Div columns() {
    var left = new Div(new H3(getTranslation("analysis.words")));
    left.add(new WordBars(cluster.words().stream().limit(WORDS).toList(), Words::decimal));
    left.add(new GroupMap(model, model.members(cluster.position(), 0, GroupMap.MOST), true));
    var right = new Div();
    right.add(
        new Quotes(
            getTranslation("analysis.typical"),
            "typical",
            cluster.typical(),
            cluster.words(),
            model::open));
    if (!cluster.untypical().isEmpty()) {
      right.add(
          new Quotes(
              getTranslation("analysis.untypical"),
              "untypical",
              cluster.untypical(),
              cluster.words(),
              model::open));
    }
    next(right);
    unclear(right);
    if (cluster.alike() > 0) {
      right.add(new Alike(model, cluster));
    }
    var columns = new Div(left, right);
    columns.addClassName("why-columns");
    return columns;
  }

  /** The next-best group of the member that doubts most. */
  private void next(Div right) {
    var doubter =
        cluster.untypical().stream()
            .findFirst()
            .flatMap(q ->
                model.context().analyses().explanation(model.board().run().id(), q.contribution()));
    doubter.filter(m -> m.second().isPresent()).ifPresent(m -> right.add(new NextBest(model, m)));
  }

  private void unclear(Div right) {
    var members =
        model.context().analyses().unclearOf(model.board().run().id(), cluster.position(), UNCLEAR);
    if (members.isEmpty()) {
      return;
    }
    var list = new Div(new H3(getTranslation("analysis.unclear.title", cluster.unclear())));
    list.addClassName("unclear");
    list.add(new Paragraph(getTranslation("analysis.unclear.help")));
    members.forEach(m -> list.add(new MemberRow(model, m)));
    right.add(list);
  }
}
