package org.planrunde.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.plan.LayerStyle.Category;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The order of layers, and how they look, as kept in the database. */
@SpringBootTest
class LayerLooksTest {
  private static final byte[] TREES =
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"art":"Linde"},
       "geometry":{"type":"Point","coordinates":[9.87,51.98]}}]}
      """
          .getBytes(StandardCharsets.UTF_8);

  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Plans plans;
  @Autowired LayerLooks looks;
  private Procedure procedure;
  private Staff staff;

  @BeforeEach
  void town() {
    var town = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.AFTER));
    staff = new Staff(AccountId.random(), town.id(), "Amt", Set.of(Role.ADMINISTRATOR));
  }

  private UUID layer(String label, @Nullable ProcedureId of, boolean base) {
    var id = UUID.randomUUID();
    plans.add(
        new Layer(
            id,
            procedure.municipality(),
            of,
            label,
            LayerKind.GEOJSON,
            "",
            Map.of(),
            "",
            1,
            true,
            base),
        TREES);
    return id;
  }

  private List<String> order() {
    return plans.list(procedure).stream().map(Layer::label).toList();
  }

  @Test
  void aLayerIsLaidOverTheNextAndTheGroundStaysBelow() {
    layer("Stadtplan", null, true);
    layer("Stadtweit", null, false);
    var a = layer("A", procedure.id(), false);
    layer("B", procedure.id(), false);
    layer("C", procedure.id(), false);
    assertThat(looks.move(staff, a, true)).map(Layer::label).contains("B");
    assertThat(order()).containsExactly("Stadtplan", "Stadtweit", "B", "A", "C");
    looks.move(staff, a, true);
    assertThat(order()).endsWith("B", "C", "A");
    assertThat(looks.move(staff, a, true)).isEmpty();
    looks.move(staff, a, false);
    looks.move(staff, a, false);
    assertThat(looks.move(staff, a, false)).isEmpty();
    assertThat(order()).containsExactly("Stadtplan", "Stadtweit", "A", "B", "C");
  }

  @Test
  void aStyleIsKeptAndComesBackAfterUndo() {
    var id = layer("Bäume", procedure.id(), false);
    var shapes = plans.findContent(staff, id).orElseThrow();
    assertThat(looks.choices(shapes)).containsEntry("art", List.of("Linde"));
    var style =
        new LayerStyle("art", List.of(new Category("Linde", "Linden", Paint.GREEN, Stroke.DASHED)));
    looks.show(staff, id, 0.4, Optional.of(style));
    var kept = plans.list(procedure).getFirst();
    assertThat(kept.style()).isEqualTo(style);
    assertThat(kept.opacity()).isEqualTo(0.4, org.assertj.core.api.Assertions.within(1e-6));
    var content = plans.findContent(staff, id).orElseThrow().plain();
    plans.remove(staff, id);
    plans.add(staff, kept, content);
    assertThat(plans.list(procedure).getFirst().style()).isEqualTo(style);
  }

  @Test
  void whatIsNotFitIsRefusedAndNothingChanges() {
    var id = layer("Bäume", procedure.id(), false);
    var bad = new LayerStyle("art", List.of(new Category("Linde", "", Paint.GREEN, Stroke.SOLID)));
    assertThatThrownBy(() -> looks.show(staff, id, 0.5, Optional.of(bad)))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> looks.show(staff, id, -1, Optional.empty()))
        .isInstanceOf(RefusedException.class);
    assertThat(plans.list(procedure).getFirst().opacity()).isEqualTo(1);
    var stranger =
        new Staff(
            AccountId.random(),
            municipalities.add(Fixtures.municipality()).id(),
            "Nachbar",
            Set.of(Role.ADMINISTRATOR));
    assertThatThrownBy(() -> looks.move(stranger, id, true))
        .isInstanceOf(NotAllowedException.class);
  }
}
