package org.planrunde.analysis.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.planrunde.procedure.Procedure;

/** Leads to the board of another procedure; hidden where there is no other. */
final class ProcedureSwitch extends Select<Procedure> {
  private final Consumer<Procedure> go;

  ProcedureSwitch(List<Procedure> procedures, Procedure shown, Consumer<Procedure> go) {
    this.go = go;
    addClassName("procedure-switch");
    setAriaLabel(getTranslation("analysis.procedure"));
    setItemLabelGenerator(Procedure::name);
    setItems(procedures);
    procedures.stream()
        .filter(p -> p.id().equals(shown.id()))
        .findFirst()
        .ifPresent(this::setValue);
    setVisible(procedures.size() > 1);
    addValueChangeListener(e -> {
      if (e.isFromClient() && e.getValue() != null) {
        go(e.getValue());
      }
    });
  }

  void go(Procedure procedure) {
    go.accept(procedure);
  }
}
