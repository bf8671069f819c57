package org.planrunde;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planrunde.analysis.ClusterRequest;
import org.planrunde.analysis.RunId;
import org.planrunde.citymodel.CheckedDesign;
import org.planrunde.citymodel.CityModelId;
import org.planrunde.citymodel.CityModels;
import org.planrunde.citymodel.DesignId;
import org.planrunde.citymodel.DesignWords;
import org.planrunde.citymodel.Designs;
import org.planrunde.citymodel.Glbs;
import org.planrunde.citymodel.ModelUpload;
import org.planrunde.citymodel.Placement;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.PublicationState;
import org.planrunde.contribution.Redaction;
import org.planrunde.dialogue.CommentDraft;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.dialogue.VotingRules;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.FactorRequirement;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.MunicipalityEdit;
import org.planrunde.identity.MunicipalityTexts;
import org.planrunde.identity.NewFactor;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.SecondFactors;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kiosk.DeviceId;
import org.planrunde.kiosk.Kiosks;
import org.planrunde.moderation.AnswerPlan;
import org.planrunde.moderation.Outcome;
import org.planrunde.moderation.ProcessingStatus;
import org.planrunde.moderation.Seen;
import org.planrunde.moderation.Subject;
import org.planrunde.moderation.WithholdReason;
import org.planrunde.moderation.Withholding;
import org.planrunde.moderation.Wording;
import org.planrunde.moderation.Wordings;
import org.planrunde.plan.Layer;
import org.planrunde.plan.LayerKind;
import org.planrunde.plan.LayerStyle;
import org.planrunde.plan.Paint;
import org.planrunde.plan.PlanDocumentId;
import org.planrunde.plan.PlanDocuments;
import org.planrunde.plan.PlanPoint;
import org.planrunde.plan.PlanUpload;
import org.planrunde.plan.PlanVersionId;
import org.planrunde.plan.Plans;
import org.planrunde.plan.PreparedLayer;
import org.planrunde.plan.Stroke;
import org.planrunde.plan.read.Findings;
import org.planrunde.plan.read.PlanFormat;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.dossier.Dossier;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.Photographs;
import org.planrunde.workshop.Approval;
import org.planrunde.workshop.RoundId;
import org.planrunde.workshop.ThemeId;
import org.planrunde.workshop.Wall;
import org.planrunde.workshop.WorkshopCards;
import org.planrunde.workshop.WorkshopFixtures;
import org.planrunde.workshop.WorkshopId;
import org.planrunde.workshop.WorkshopPlan;
import org.planrunde.workshop.Workshops;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every public method that takes a member of staff, found by reflection, is called by one
 * municipality's administrator with what belongs to another one: nothing comes out, nothing is
 * changed there.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "vaadin.productionMode=true")
class FrontDoorsCrossingTest {
  /** These name nothing of others: they act in the person's own municipality or account. */
  private static final Set<String> OWN =
      Set.of(
          "AccountAdministration.add",
          "AccountAdministration.list",
          "Accounts.changePassword",
          "Accounts.mustChangePassword",
          "Kiosks.list",
          "Municipalities.removeLogo",
          "Municipalities.save",
          "Municipalities.saveLogo",
          "Notifications.count",
          "Procedures.list",
          "SecondFactors.begin",
          "SecondFactors.codesLeft",
          "SecondFactors.confirm",
          "SecondFactors.renewCodes",
          "SecondFactors.requirement",
          "Wordings.fresh",
          "Wordings.list",
          "Wordings.remove",
          "Wordings.save",
          "Wordings.saveWords",
          "Workshops.list");

  @Autowired ApplicationContext context;
  @Autowired Municipalities municipalities;
  @Autowired Accounts accounts;
  @Autowired Procedures procedures;
  @Autowired Contributions contributions;
  @Autowired Dialogue dialogue;
  @Autowired Plans plans;
  @Autowired PlanDocuments documents;
  @Autowired CityModels models;
  @Autowired Designs designs;
  @Autowired Wordings wordings;
  @Autowired SecondFactors factors;
  @Autowired Kiosks kiosks;
  @Autowired Workshops workshops;
  @Autowired WorkshopCards workshopCards;
  @Autowired JdbcClient jdbc;

  @TempDir Path folder;

  private record Door(Object bean, Method method) {
    String name() {
      return AopUtils.getTargetClass(bean).getSimpleName() + "." + method.getName();
    }
  }

  @Test
  void nothingOfAnotherMunicipalityComesOutOrIsChanged() throws Exception {
    var here = administrator();
    var there = administrator();
    var theirs = fill(there);
    var doors = doors();
    assertThat(doors).hasSizeGreaterThan(35);
    assertThat(doors.stream().map(Door::name)).containsAll(OWN);
    var before = fingerprint(there);
    for (var door : doors) {
      assertThat(AopUtils.isAopProxy(door.bean)).as("%s is fenced", door.name()).isTrue();
      var came = call(door, here, theirs);
      if (!OWN.contains(door.name())) {
        assertThat(isNothing(came)).as("%s gives %s", door, came).isTrue();
      }
      assertThat(fingerprint(there)).as(door.name()).isEqualTo(before);
    }
    assertThat(call(doorNamed(doors, "Moderation.queue"), there, theirs))
        .as("it is not that nothing is there")
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .isNotEmpty();
  }

  private static Door doorNamed(List<Door> doors, String name) {
    return doors.stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
  }

  private Staff administrator() {
    var town = municipalities.add(Fixtures.municipality());
    var id =
        accounts.add(
            town.id(),
            "probe-" + UUID.randomUUID(),
            "Probe",
            "vier-worte-genuegen",
            Set.of(Role.ADMINISTRATOR),
            false);
    return new Staff(id, town.id(), "Probe", Set.of(Role.ADMINISTRATOR));
  }

  /** Everything there that a parameter can name. */
  private Map<Type, Object> fill(Staff there) throws Exception {
    var procedure =
        procedures.save(there, Fixtures.procedure(there.municipality(), ModerationPolicy.BEFORE));
    var said = contributions.submit(Fixtures.draft(procedure, "Bank", null)).id();
    var shown = contributions.submit(Fixtures.draft(procedure, "Baum", null)).id();
    contributions.publish(shown);
    var layer =
        new Layer(
            UUID.randomUUID(),
            there.municipality(),
            procedure.id(),
            "Plan",
            LayerKind.GEOJSON,
            "",
            Map.of(),
            "",
            1,
            true,
            false);
    plans.add(there, layer, "{\"type\":\"FeatureCollection\",\"features\":[]}".getBytes());
    var upload = new PlanUpload("plan.png", Photographs.jpeg(40, 30), null);
    var version = documents.upload(there, procedure.id(), upload);
    var plan = documents.list(there, procedure.id()).getFirst();
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> documents.find(there, version).orElseThrow().newest().found() != null);
    var sent =
        new ModelUpload(
            "stadt.gml", Path.of("src/test/resources/authorisation.csv"), "EPSG:25832", false);
    var model = models.upload(there, procedure.id(), sent);
    models.cancel(there, model);
    var checked = designs.check(Files.write(folder.resolve("box.glb"), Glbs.box()));
    var design = designs.add(there, procedure.id(), "box.glb", "Entwurf A", checked);
    var wording =
        wordings.save(there, Wording.fresh(Wording.Kind.ANSWER, null).saying("Danke", "Ja."));
    org.awaitility.Awaitility.await().until(() -> countCases(procedure.id()) == 2);
    var run = RunId.random();
    jdbc.sql(
            """
            insert into analysis_run (id, municipality_id, procedure_id, state, seed)
            values (?, ?, ?, 'QUEUED', 1)
            """)
        .params(run.value(), there.municipality().value(), procedure.id().value())
        .update();
    var values = new HashMap<Type, Object>();
    values.put(ProcedureId.class, procedure.id());
    values.put(Procedure.class, procedure);
    values.put(ContributionId.class, said);
    values.put(Contribution.class, contributions.listForStaff(List.of(said)).getFirst());
    values.put(UUID.class, layer.id());
    values.put(Layer.class, layer);
    values.put(PreparedLayer.class, new PreparedLayer(layer, "{}".getBytes()));
    values.put(PlanDocumentId.class, plan.id());
    values.put(PlanVersionId.class, version);
    values.put(PlanUpload.class, upload);
    values.put(CityModelId.class, model);
    values.put(ModelUpload.class, sent);
    values.put(CheckedDesign.class, checked);
    values.put(DesignId.class, design);
    values.put(DesignWords.class, new DesignWords("B", "Halle", "Eine Halle aus Holz am Platz."));
    values.put(Placement.class, Placement.at(9.87, 51.98));
    values.put(RunId.class, run);
    values.put(Wording.class, wording);
    values.put(AccountId.class, there.id());
    values.put(Subject.class, Subject.of(said));
    values.put(
        AnswerPlan.class, new AnswerPlan(List.of(shown), ProcessingStatus.ANSWERED, "Ja.", true));
    values.put(CommentDraft.class, new CommentDraft(UUID.randomUUID(), shown, null, "Ja.", "Amt"));
    values.put(Dossier.class, Dossier.EMPTY);
    values.put(String.class, procedure.slug());
    values.put(Seen.class, Seen.asTheyAre(List.of(Subject.of(said))));
    values.put(DeviceId.class, kiosks.add(there, "Foyer", "", List.of(procedure.id())).device());
    values.put(NewFactor.class, factors.begin(there, "Probe"));
    fillWorkshop(there, procedure, values);
    return values;
  }

  private void fillWorkshop(Staff there, Procedure procedure, Map<Type, Object> values) {
    var plan = WorkshopFixtures.plan(Approval.AFTER, WorkshopFixtures.collect());
    var workshop = workshops.add(there, procedure.id(), plan);
    values.put(WorkshopId.class, workshop.id());
    values.put(WorkshopPlan.class, plan);
    values.put(RoundId.class, workshop.rounds().getFirst().id());
    values.put(Wall.class, workshop.wall());
    values.put(ThemeId.class, workshopCards.addTheme(there, workshop.id(), "Linden"));
    values.put(Draft.class, Fixtures.draft(procedure, "Karte", null));
    values.put(Duration.class, Duration.ofMinutes(1));
  }

  private int countCases(ProcedureId procedure) {
    return jdbc.sql("select count(*)::int as n from moderation_case where procedure_id = ?")
        .param(procedure.value())
        .query((rs, n) -> rs.getInt("n"))
        .single();
  }

  /** Whatever takes a member of staff first and is no screen. */
  private List<Door> doors() {
    var doors = new ArrayList<Door>();
    for (var name : context.getBeanDefinitionNames()) {
      var type = context.getType(name);
      if (type == null
          || !type.getPackageName().startsWith("org.planrunde")
          || type.getPackageName().contains(".ui")) {
        continue;
      }
      var target = org.springframework.util.ClassUtils.getUserClass(type);
      for (var method : target.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())
            && !method.isSynthetic()
            && method.getParameterCount() > 0
            && method.getParameterTypes()[0] == Staff.class) {
          doors.add(new Door(context.getBean(name), method));
        }
      }
    }
    return doors;
  }

  private static @Nullable Object call(Door door, Staff staff, Map<Type, Object> theirs)
      throws Exception {
    var types = door.method.getParameterTypes();
    var arguments = new Object[types.length];
    arguments[0] = staff;
    for (int i = 1; i < types.length; i++) {
      arguments[i] = argument(door.method, i, theirs);
    }
    try {
      door.method.setAccessible(true);
      return door.method.invoke(door.bean, arguments);
    } catch (InvocationTargetException e) {
      assertThat(e.getCause())
          .as(door.name())
          .isInstanceOfAny(
              NotAllowedException.class, RefusedException.class, DataAccessException.class);
      return null;
    }
  }

  /** A type that is not here is new: say what of another municipality it can name. */
  private static Object argument(Method method, int index, Map<Type, Object> theirs) {
    var type = method.getParameterTypes()[index];
    var generic = method.getGenericParameterTypes()[index].getTypeName();
    if (theirs.containsKey(type)) {
      return theirs.get(type);
    }
    if (type == Collection.class && generic.contains("ProcedureId")) {
      return List.of(theirs.get(ProcedureId.class));
    }
    if (type == Collection.class) {
      return generic.contains("Subject")
          ? List.of(theirs.get(Subject.class))
          : List.of(new Redaction.Part(Redaction.Field.TEXT, 0, 4));
    }
    if (type == List.class && generic.contains("PlanPoint")) {
      return List.of(
          new PlanPoint("", 0, 0, 9.87, 51.98),
          new PlanPoint("", 40, 0, 9.88, 51.98),
          new PlanPoint("", 0, 30, 9.87, 51.97));
    }
    if (type == List.class && generic.contains("PreparedLayer")) {
      return List.of(theirs.get(PreparedLayer.class));
    }
    if (type == Role[].class) {
      return Role.values();
    }
    if (type == Set.class) {
      return EnumSet.of(Role.MODERATOR);
    }
    if (type == byte[].class) {
      return method.getName().equals("saveLogo")
          ? Photographs.jpeg(40, 30)
          : "{\"type\":\"FeatureCollection\",\"features\":[]}".getBytes();
    }
    if (type == MunicipalityEdit.class) {
      return new MunicipalityEdit("Neu", "Neu", "#123456", "", MunicipalityTexts.NONE);
    }
    if (type == Withholding.class) {
      return new Withholding(WithholdReason.INSULT, "");
    }
    return Stream.of(
            5,
            0.5,
            true,
            ClusterRequest.AUTOMATIC,
            new Findings(PlanFormat.GEOJSON, "", List.of(), List.of()),
            VotingRules.DEFAULT,
            FactorRequirement.NONE,
            Wgs84.point(9.875, 51.985),
            Optional.of(LayerStyle.plain("Plan", Paint.BLUE, Stroke.SOLID)),
            PublicationState.PUBLISHED,
            Wording.Kind.ANSWER,
            WithholdReason.INSULT)
        .filter(value -> org.springframework.util.ClassUtils.isAssignableValue(type, value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " for " + method));
  }

  private static boolean isNothing(@Nullable Object came) {
    return switch (came) {
      case null -> true;
      case Optional<?> optional -> optional.isEmpty();
      case Collection<?> collection -> collection.isEmpty();
      case Map<?, ?> map -> map.isEmpty();
      case Outcome outcome -> outcome.number() == 0;
      case Boolean done -> !done;
      default -> false;
    };
  }

  /** All rows of the municipality in all tables that name one. */
  private String fingerprint(Staff there) {
    var parts = new ArrayList<String>();
    var tables =
        jdbc.sql(
                """
                select table_name as t from information_schema.columns
                  join information_schema.tables using (table_schema, table_name)
                where table_schema = 'public' and table_type = 'BASE TABLE'
                  and column_name = 'municipality_id' order by 1
                """)
            .query((rs, n) -> rs.getString("t"))
            .list();
    for (var table : tables) {
      parts.add(
          table
              + "="
              + jdbc.sql(
                      "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as s from "
                          + table
                          + " t where municipality_id = ?")
                  .param(there.municipality().value())
                  .query((rs, n) -> rs.getString("s"))
                  .single());
    }
    return String.join(" ", parts);
  }
}
