package org.planrunde.plan.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.GeoJsonRejected;
import org.planrunde.geo.GeoLimits;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.RefusedException;
import org.planrunde.plan.Layer;
import org.planrunde.plan.LayerKind;
import org.planrunde.plan.read.ReadOptions;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ui.parts.GeoJsonUploads;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Problems;

/** Asks for one more layer; what is needed depends on its kind. */
final class LayerForm extends Div {
  private final Procedure procedure;
  private final Problems problems = new Problems();
  private final Div refused = new Div();
  private final Select<LayerKind> kind = new Select<>();
  private final TextField label = field("label", "plan.label");
  private final TextField url = field("url", "plan.url");
  private final TextField layers = field("layers", "plan.service.layers");
  private final TextField format = field("format", "plan.service.format");
  private final TextField version = field("version", "plan.service.version");
  private final TextField matrixSet = field("matrixSet", "plan.service.matrix-set");
  private final TextField attribution = field("attribution", "plan.attribution");
  private final IntegerField opacity = new IntegerField(getTranslation("plan.opacity"));
  private final Checkbox visible = new Checkbox(getTranslation("plan.visible"), true);
  private final Checkbox base = new Checkbox(getTranslation("plan.base"));
  private final RadioButtonGroup<Boolean> everywhere =
      new RadioButtonGroup<>(getTranslation("plan.where"));
  private final ProxyChoice proxied = new ProxyChoice();
  private final Checkbox queryable = new Checkbox(getTranslation("plan.queryable"));
  private final Upload upload;
  private final FoundPanel found;
  private final LayerDoor door;
  private byte @Nullable [] content;
  private @Nullable String refusal;

  LayerForm(Procedure procedure, LayerDoor door) {
    this.procedure = procedure;
    this.door = door;
    this.found = new FoundPanel(procedure.area(), this::inspect);
    addClassName("layer-form");
    upload = GeoJsonUploads.field(this, GeoLimits.LAYER_UPLOAD, this::uploaded, this::refuse);
    upload.setAcceptedFileExtensions(".geojson", ".json", ".zip", ".gpkg", ".gml", ".xml");
    var drop = getTranslation("plan.upload.drop");
    upload.setI18n(
        upload.getI18n().setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop)));
    upload.setMaxFiles(1);
    upload.addFileRemovedListener(e -> forget());
    fill();
    var go = ActionButton.secondary(getTranslation("plan.add")).icon("plus").onClick(this::submit);
    var numbers = new Div(opacity, visible, base);
    numbers.addClassName("layer-numbers");
    add(
        new H2(getTranslation("plan.new")),
        problems,
        refused,
        kind,
        label,
        url,
        upload,
        found,
        layers,
        format,
        version,
        matrixSet,
        queryable,
        attribution,
        proxied,
        numbers,
        everywhere,
        go);
    showKind();
  }

  private TextField field(String name, String key) {
    var field = new TextField(getTranslation(key));
    field.setWidthFull();
    return problems.at(name, field);
  }

  private void fill() {
    kind.setLabel(getTranslation("plan.kind"));
    kind.setItems(LayerKind.XYZ, LayerKind.WMS, LayerKind.WMTS, LayerKind.GEOJSON);
    kind.setItemLabelGenerator(
        k -> getTranslation(k == LayerKind.GEOJSON ? "plan.kind.file" : "plan.kind." + k.name()));
    kind.setValue(LayerKind.WMS);
    kind.addValueChangeListener(e -> showKind());
    opacity.setMin(0);
    opacity.setMax(100);
    opacity.setStep(5);
    opacity.setValue(100);
    opacity.setStepButtonsVisible(true);
    opacity.setSuffixComponent(new Span("%"));
    problems.at("opacity", opacity);
    everywhere.setItems(false, true);
    everywhere.setItemLabelGenerator(
        e -> getTranslation(e ? "plan.where.everywhere" : "plan.where.here"));
    everywhere.setValue(false);
    format.setValue("image/png");
    version.setValue("1.3.0");
    matrixSet.setValue("GoogleMapsCompatible");
  }

  private void showKind() {
    var now = kind.getValue();
    boolean service = now == LayerKind.WMS || now == LayerKind.WMTS;
    layers.setVisible(service);
    format.setVisible(service);
    version.setVisible(now == LayerKind.WMS);
    matrixSet.setVisible(now == LayerKind.WMTS);
    queryable.setVisible(now == LayerKind.WMS);
    proxied.setVisible(now != LayerKind.GEOJSON);
    upload.setVisible(now == LayerKind.GEOJSON);
    found.setVisible(now == LayerKind.GEOJSON);
    url.setHelperText(getTranslation("plan.url.help." + now.name()));
  }

  private void uploaded(byte[] bytes) {
    forget();
    content = bytes;
    inspect(ReadOptions.NONE);
  }

  private void inspect(ReadOptions options) {
    var bytes = content;
    if (bytes == null) {
      return;
    }
    try {
      found.show(door.inspect(bytes, options), options);
    } catch (RefusedException e) {
      var message = e.problems().getFirst().message();
      var sentence = getTranslation(message.key(), message.arguments().toArray());
      // A faulty GeoJSON is refused by the plans themselves, which know the reason best.
      refusal = message.key().startsWith("geo.rejected.") ? null : sentence;
      refuse(sentence);
    }
  }

  private void forget() {
    content = null;
    refusal = null;
    found.clear();
    refused.removeAll();
  }

  private void submit() {
    refused.removeAll();
    var sentence = refusal == null ? found.obstacle() : refusal;
    if (kind.getValue() == LayerKind.GEOJSON && sentence != null) {
      refuse(sentence);
      return;
    }
    try {
      var fine =
          problems.guard(() -> {
            add();
            empty();
          });
      if (!fine) {
        problems.scrollIntoView();
      }
    } catch (GeoJsonRejected e) {
      refuse(getTranslation(e.messageKey(), e.messageArguments()));
    }
  }

  private void add() {
    var bytes = content;
    var findings = found.toBeConverted();
    if (kind.getValue() != LayerKind.GEOJSON || bytes == null) {
      door.add(layer());
    } else if (findings == null) {
      door.add(layer(), bytes);
    } else {
      door.add(layer(), findings);
    }
  }

  private void refuse(String sentence) {
    refused.removeAll();
    refused.add(new Note(Note.Kind.ERROR, getTranslation("plan.refused"), sentence));
    refused.scrollIntoView();
  }

  private void empty() {
    forget();
    label.clear();
    url.clear();
    layers.clear();
    attribution.clear();
    upload.clearFileList();
  }

  private Layer layer() {
    var percent = opacity.getValue();
    var entered =
        new Layer(
            UUID.randomUUID(),
            procedure.municipality(),
            everywhere.getValue() ? null : procedure.id(),
            PlainText.tidy(label.getValue()),
            kind.getValue(),
            url.getValue().strip(),
            service(),
            PlainText.tidy(attribution.getValue()),
            percent == null ? -1 : percent / 100.0,
            visible.getValue(),
            base.getValue());
    return entered.with(it -> it.proxied = proxied.getValue());
  }

  private Map<String, String> service() {
    var settings = new LinkedHashMap<String, String>();
    var fields =
        Map.of("layers", layers, "format", format, "version", version, "matrixSet", matrixSet);
    fields.forEach((key, field) -> {
      if (field.isVisible() && !field.getValue().isBlank()) {
        settings.put(key, field.getValue().strip());
      }
    });
    if (queryable.isVisible() && queryable.getValue()) {
      settings.put("queryable", "true");
    }
    return settings;
  }
}
