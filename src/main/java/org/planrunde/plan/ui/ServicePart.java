package org.planrunde.plan.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.GeoLimits;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.RefusedException;
import org.planrunde.plan.MapServices;
import org.planrunde.plan.PreparedLayer;
import org.planrunde.plan.service.Offers;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ui.parts.GeoJsonUploads;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;

/** Asks for the address of a service or a registry, shows what it offers, and takes the choice. */
final class ServicePart extends Div {
  /** A registry of 20,000 entries fits. */
  private static final GeoLimits REGISTRY = new GeoLimits(8_000_000, 64, 1, 1, 1);

  private final MapServices services;
  private final Procedure procedure;
  private final Consumer<List<PreparedLayer>> taken;
  private final TextField address = new TextField(getTranslation("plan.service.address"));
  private final ActionButton go =
      ActionButton.secondary(getTranslation("plan.service.ask")).icon("search");
  private final Upload upload;
  private final Div refused = new Div();
  private final Div found = new Div();
  private final Div failed = new Div();
  private final TextField attribution = new TextField(getTranslation("plan.attribution"));
  private final RadioButtonGroup<Boolean> everywhere =
      new RadioButtonGroup<>(getTranslation("plan.where"));
  private final ProxyChoice proxied = new ProxyChoice();
  private final ActionButton take = ActionButton.primary("").icon("plus");
  private @Nullable OfferPicker picker;

  ServicePart(MapServices services, Procedure procedure, Consumer<List<PreparedLayer>> taken) {
    this.services = services;
    this.procedure = procedure;
    this.taken = taken;
    addClassNames("service-part", "col");
    address.setWidthFull();
    address.setHelperText(getTranslation("plan.service.address.help"));
    // Enter comes before the field tells its value otherwise.
    address.setValueChangeMode(ValueChangeMode.EAGER);
    address.addKeyDownListener(Key.ENTER, _ -> go.click());
    go.setDisableOnClick(true);
    go.onClick(() -> {
      ask(() -> services.ask(address.getValue()));
      go.setEnabled(true);
    });
    upload =
        GeoJsonUploads.field(
            this, REGISTRY, bytes -> ask(() -> services.registry(bytes)), this::refuse);
    upload.setAcceptedFileExtensions(".json");
    var drop = getTranslation("plan.upload.drop");
    upload.setI18n(
        upload.getI18n().setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop)));
    upload.setMaxFiles(1);
    refused.getElement().setAttribute("aria-live", "polite");
    take.setDisableOnClick(true);
    take.onClick(this::take);
    everywhere.setItems(false, true);
    everywhere.setItemLabelGenerator(
        e -> getTranslation(e ? "plan.where.everywhere" : "plan.where.here"));
    everywhere.setValue(false);
    attribution.setWidthFull();
    attribution.setHelperText(getTranslation("plan.service.attribution.help"));
    attribution.setMaxLength(200);
    var registry = new Paragraph(getTranslation("plan.service.registry"));
    registry.addClassNames("sm", "muted");
    add(address, go, registry, upload, refused, found);
  }

  private void ask(Supplier<Offers> question) {
    refused.removeAll();
    found.removeAll();
    failed.removeAll();
    try {
      show(question.get());
    } catch (RefusedException e) {
      refuse(ServiceSentences.say(this, e));
    }
  }

  private void refuse(String sentence) {
    refused.removeAll();
    refused.add(new Note(Note.Kind.ERROR, getTranslation("plan.service.refused"), sentence));
  }

  private void show(Offers offers) {
    var area = procedure.area();
    var list =
        new OfferPicker(
            area == null ? null : area.getEnvelopeInternal(),
            offers.type() == null ? services::look : null,
            this::count);
    picker = list;
    attribution.setValue(offers.attribution());
    var title = new H2(title(offers));
    title.getElement().setAttribute("tabindex", "-1");
    found.add(title);
    if (!offers.access().isEmpty()) {
      found.add(new Note(Note.Kind.INFO, getTranslation("plan.service.access"), offers.access()));
    }
    if (offers.leftOut() > 0) {
      found.add(
          new Note(
              Note.Kind.WARN,
              getTranslation("plan.service.left-out", Offers.MOST, offers.leftOut())));
    }
    found.add(list, attribution, proxied, everywhere, failed, take);
    list.show(offers);
    title.getElement().callJsFunction("focus");
  }

  private String title(Offers offers) {
    var type = offers.type();
    if (type == null) {
      return getTranslation("plan.service.title.registry", offers.layers().size());
    }
    var kind = getTranslation("plan.service.type." + type.name());
    var name = offers.title().isEmpty() ? kind : offers.title();
    return getTranslation("plan.service.title", name, (kind + " " + offers.version()).strip());
  }

  private void count() {
    var n = picker == null ? 0 : picker.chosen().size();
    take.setText(getTranslation("plan.service.take", n));
    take.setEnabled(n > 0);
  }

  private void take() {
    failed.removeAll();
    if (picker == null) {
      return;
    }
    try {
      var prepared =
          services.prepare(
              procedure,
              picker.chosen(),
              PlainText.tidy(attribution.getValue()),
              everywhere.getValue());
      taken.accept(prepared.stream().map(it -> it.withProxied(proxied.getValue())).toList());
    } catch (RefusedException e) {
      failed.add(
          new Note(
              Note.Kind.ERROR,
              getTranslation("plan.service.failed"),
              ServiceSentences.say(this, e)));
      take.setEnabled(true);
    }
  }
}
