package org.planrunde.portal.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.AnchorJson;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Original;
import org.planrunde.contribution.Photo;
import org.planrunde.contribution.PhotoSize;
import org.planrunde.contribution.Photos;
import org.planrunde.contribution.ReceiptData;
import org.planrunde.contribution.Receipts;
import org.planrunde.dialogue.Comment;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.geo.GeoJsonWriter;
import org.planrunde.moderation.Answer;
import org.planrunde.moderation.Answers;
import org.planrunde.moderation.CaseData;
import org.planrunde.moderation.Moderation;
import org.planrunde.notification.Notifications;
import org.planrunde.notification.Subscription;
import org.planrunde.procedure.Procedures;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that is stored about a contribution, as a ZIP of one JSON file and the photos, for
 * whoever holds its receipt (Articles 15 and 20 GDPR). What is left out is written down, column by
 * column, in the test resource {@code receipt-export.csv}.
 */
@Component
class ReceiptFile {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Receipts receipts;
  private final Photos photos;
  private final Procedures procedures;
  private final Dialogue dialogue;
  private final Moderation moderation;
  private final Answers answers;
  private final Notifications notifications;

  ReceiptFile(
      Receipts receipts,
      Photos photos,
      Procedures procedures,
      Dialogue dialogue,
      Moderation moderation,
      Answers answers,
      Notifications notifications) {
    this.receipts = receipts;
    this.photos = photos;
    this.procedures = procedures;
    this.dialogue = dialogue;
    this.moderation = moderation;
    this.answers = answers;
    this.notifications = notifications;
  }

  /** The ZIP; empty if the receipt is unknown. */
  Optional<byte[]> of(String receipt) {
    return receipts.data(receipt).map(this::zip);
  }

  private byte[] zip(ReceiptData data) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("beitrag.json"));
      zip.write(
          JSON.writerWithDefaultPrettyPrinter()
              .writeValueAsString(json(data))
              .getBytes(StandardCharsets.UTF_8));
      for (var photo : data.photos()) {
        zip.putNextEntry(new ZipEntry(name(photo)));
        zip.write(photos.read(photo, PhotoSize.LARGE).orElse(new byte[0]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String name(Photo photo) {
    return "foto-" + photo.position() + ".jpg";
  }

  private ObjectNode json(ReceiptData data) {
    var root = JSON.createObjectNode();
    var said = data.said();
    contribution(root.putObject("contribution"), data);
    originals(root.putArray("beforeRedaction"), data.originals());
    photos(root.putArray("photos"), data.photos());
    root.putObject("counts")
        .put("supports", data.tally().supports())
        .put("opposes", data.tally().opposes())
        .put("comments", data.tally().comments());
    additions(root.putArray("additions"), dialogue.listAdditions(said.id()));
    moderation
        .findCase(said.id())
        .ifPresent(found -> decision(root.putObject("moderation"), found));
    answers.find(said.id()).ifPresent(answer -> answer(root.putObject("answer"), answer));
    notifications.find(said.id()).ifPresent(mail -> mail(root.putObject("mail"), mail));
    return root;
  }

  private void contribution(ObjectNode node, ReceiptData data) {
    Contribution said = data.said();
    var procedure = procedures.find(said.procedure());
    node.put("code", said.code())
        .put("procedure", procedure.map(p -> p.name()).orElse(""))
        .put("state", said.state().name())
        .put("channel", said.channel().name())
        .put("category", said.category())
        .put("type", said.type())
        .put("title", said.title())
        .put("text", said.text())
        .put("nickname", said.nickname())
        .put("language", said.language())
        .put("placeWords", said.placeWords())
        .put("placedByStaff", text(said.placedAt()))
        .put("written", text(data.written()))
        .put("created", text(said.created()))
        .put("published", text(said.published()))
        .put("changed", text(said.changed()))
        .put("redacted", text(data.redacted()));
    var anchor = data.anchor();
    if (anchor != null) {
      AnchorJson.write(anchor, node.putObject("anchor"));
    }
    var place = said.place();
    if (place == null) {
      node.putNull("place");
    } else {
      node.set("place", JSON.readTree(GeoJsonWriter.write(place)));
    }
  }

  private static void decision(ObjectNode node, CaseData found) {
    var why = found.why();
    node.put("opened", text(found.opened()))
        .put("decided", text(found.decided()))
        .put("decision", name(found.decision()))
        .put("reason", why == null ? null : name(why.reason()))
        .put("wording", why == null ? null : why.wording());
  }

  private static void answer(ObjectNode node, Answer answer) {
    node.put("status", answer.status().name())
        .put("text", answer.text())
        .put("revision", answer.revision())
        .put("answered", text(answer.answered()))
        .put("changed", text(answer.changed()));
  }

  private static void mail(ObjectNode node, Subscription mail) {
    node.put("address", mail.address())
        .put("language", mail.language())
        .put("created", text(mail.created()))
        .put("confirmed", text(mail.confirmed()));
  }

  private static void originals(ArrayNode list, List<Original> originals) {
    originals.forEach(o ->
        list.addObject()
            .put("title", o.title())
            .put("text", o.text())
            .put("nickname", o.nickname())
            .put("placeWords", o.placeWords())
            .put("replaced", text(o.replaced()))
            .put("erased", text(o.erased())));
  }

  private static void photos(ArrayNode list, List<Photo> photos) {
    photos.forEach(p ->
        list.addObject()
            .put("file", name(p))
            .put("position", p.position())
            .put("description", p.alt())
            .put("width", p.width())
            .put("height", p.height()));
  }

  private static void additions(ArrayNode list, List<Comment> additions) {
    additions.forEach(a ->
        list.addObject()
            .put("text", a.body())
            .put("state", a.state().name())
            .put("created", text(a.created()))
            .put("published", text(a.published())));
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
