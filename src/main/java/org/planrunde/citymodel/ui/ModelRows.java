package org.planrunde.citymodel.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.CityModel;
import org.planrunde.citymodel.CityModels;
import org.planrunde.citymodel.ModelState;
import org.planrunde.citymodel.tiles.Converted;
import org.planrunde.citymodel.tiles.ReliefFacts;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Staff;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;

/** The models of a procedure as rows that follow the work on them. */
final class ModelRows extends Div {
  private static final int SECOND = 1_000;

  private final CityModels models;
  private final Accounts accounts;
  private final Procedure procedure;
  private final UnorderedList list = new UnorderedList();
  private List<CityModel> shown = List.of();
  private @Nullable Registration polling;

  ModelRows(CityModels models, Accounts accounts, Procedure procedure) {
    this.models = models;
    this.accounts = accounts;
    this.procedure = procedure;
    list.addClassNames("rows", "model-list");
    add(list);
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    polling = event.getUI().addPollListener(_ -> look());
    poll();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (polling != null) {
      polling.remove();
    }
    event.getUI().setPollInterval(-1);
  }

  private void poll() {
    boolean working = shown.stream().anyMatch(it -> it.state().isActive());
    getUI().ifPresent(ui -> ui.setPollInterval(working ? SECOND : -1));
  }

  /** Draws only what is news, so that nobody loses the place where they were. */
  private void look() {
    if (!models.list(staff(), procedure.id()).equals(shown)) {
      show();
    }
  }

  void show() {
    shown = models.list(staff(), procedure.id());
    list.removeAll();
    shown.forEach(model -> list.add(row(model)));
    if (shown.isEmpty()) {
      list.add(new ListItem(getTranslation("citymodel.empty")));
    }
    poll();
  }

  private ListItem row(CityModel model) {
    var name = new Span(model.fileName());
    name.addClassName("strong");
    var words = new Div(name, line(state(model)));
    words.addClassNames("col", "grow");
    Converted converted = model.converted();
    if (converted != null) {
      words.add(line(facts(converted)));
      if (!converted.skipped().isEmpty()) {
        words.add(line(skipped(converted)));
      }
    }
    if (model.state() == ModelState.CONVERTING) {
      var bar = new ProgressBar(0, 100, model.progress());
      bar.getElement().setAttribute("aria-label", getTranslation("citymodel.progress"));
      words.add(bar);
    }
    if (model.state() == ModelState.FAILED) {
      words.add(retry(model));
    }
    var item = new ListItem(words, action(model));
    item.addClassNames("layer-row", "model-row");
    return item;
  }

  private RetryForm retry(CityModel model) {
    return new RetryForm(
        model,
        (crs, swapped) -> {
          models.retry(staff(), model.id(), crs, swapped);
          show();
        });
  }

  private ActionButton action(CityModel model) {
    if (model.state().isActive()) {
      return ActionButton.iconOnly("x", getTranslation("citymodel.cancel", model.fileName()))
          .small()
          .onClick(() -> {
            models.cancel(staff(), model.id());
            show();
          });
    }
    return ActionButton.iconOnly("trash-2", getTranslation("citymodel.remove", model.fileName()))
        .small()
        .onClick(() -> {
          models.remove(staff(), model.id());
          show();
        });
  }

  private String state(CityModel model) {
    var message = model.message();
    return message == null
        ? getTranslation("citymodel.state." + model.state().name(), model.progress())
        : getTranslation(message.key(), message.arguments().toArray());
  }

  private String facts(Converted converted) {
    ReliefFacts relief = converted.relief();
    if (relief != null) {
      return facts(converted, relief);
    }
    return getTranslation(
        "citymodel.facts",
        converted.format(),
        converted.crs(),
        converted.objects().values().stream().mapToLong(Long::longValue).sum(),
        converted.objects().getOrDefault("building", 0L),
        Math.round(converted.lowest()),
        Math.round(converted.highest()));
  }

  private String facts(Converted converted, ReliefFacts relief) {
    var extent = converted.extent();
    return getTranslation(
        "citymodel.facts.relief",
        converted.format(),
        converted.crs(),
        Math.round(relief.columns() * relief.spacing()),
        Math.round(relief.rows() * relief.spacing()),
        (extent.get(1) + extent.get(3)) / 2,
        (extent.get(0) + extent.get(2)) / 2,
        relief.spacing(),
        converted.lowest(),
        converted.highest(),
        relief.missing());
  }

  /** Such as "inside: 12, links: 3". */
  private String skipped(Converted converted) {
    var all = new StringBuilder();
    converted
        .skipped()
        .forEach((reason, count) -> {
          all.append(all.isEmpty() ? "" : ", ");
          all.append(getTranslation("citymodel.skip." + reason.toLowerCase(Locale.ROOT)));
          all.append(": ").append(count);
        });
    return getTranslation("citymodel.skipped", all.toString());
  }

  private static Span line(String text) {
    var line = new Span(text);
    line.addClassNames("sm", "muted");
    return line;
  }

  private Staff staff() {
    return accounts.getCurrent();
  }
}
