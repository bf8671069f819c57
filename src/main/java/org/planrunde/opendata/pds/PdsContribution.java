package org.planrunde.opendata.pds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.OpenContribution;
import org.planrunde.dialogue.CommentId;
import org.planrunde.dialogue.OpenComment;
import org.planrunde.opendata.ContributionWords;
import org.planrunde.opendata.OpenFeature;

/**
 * A contribution as the Participatory Data Specification has it. Like there, one without a place
 * carries the area of its procedure, and {@code dipasLocated} says so. Moments are days here.
 */
final class PdsContribution {
  private final ContributionWords words;

  PdsContribution(ContributionWords words) {
    this.words = words;
  }

  OpenFeature of(OpenContribution said) {
    var properties = new LinkedHashMap<String, @Nullable Object>();
    properties.put("id", said.code());
    properties.put("dateCreated", said.day().toString());
    properties.put("link", words.link(said));
    properties.put("title", said.title());
    properties.put("contributionType", words.type(said));
    properties.put("contributionContent", said.text());
    properties.put("commentsNumber", said.tally().comments());
    properties.put("category", words.category(said));
    properties.put("votingPro", said.tally().supports());
    properties.put("votingContra", said.tally().opposes());
    properties.put("keywordSuggested", List.of());
    properties.put("keywordPicked", List.of());
    properties.put("belongToProject", words.procedure().id().toString());
    properties.put("dipasLocated", said.place() != null);
    properties.put("customAttribute", new LinkedHashMap<>());
    var place = said.place() == null ? words.procedure().area() : said.place();
    return new OpenFeature(said.code(), place, properties);
  }

  /** The same with what is said to it. */
  OpenFeature of(OpenContribution said, List<OpenComment> comments) {
    var feature = of(said);
    feature.properties().put("commentedBy", answers(said, comments, null));
    return feature;
  }

  /** What answers a comment, or the contribution itself, each with its own answers. */
  private static List<Object> answers(
      OpenContribution said, List<OpenComment> comments, @Nullable CommentId to) {
    return comments.stream()
        .filter(c -> to == null ? begins(c, comments) : to.equals(c.answers()))
        .map(c -> {
          var properties = comment(said, c);
          properties.put("commentedBy", answers(said, comments, c.id()));
          return (Object) properties;
        })
        .toList();
  }

  /** An answer to what is no longer public stands for itself. */
  private static boolean begins(OpenComment comment, List<OpenComment> all) {
    return all.stream().noneMatch(other -> other.id().equals(comment.answers()));
  }

  private static Map<String, @Nullable Object> comment(OpenContribution said, OpenComment comment) {
    var office = comment.office();
    var answered = comment.answers();
    var properties = new LinkedHashMap<String, @Nullable Object>();
    properties.put("id", comment.id().toString());
    properties.put("dateCreated", comment.day().toString());
    properties.put("title", office == null ? "" : office);
    properties.put("commentContent", comment.body());
    properties.put("commentOnContribution", said.code());
    properties.put("commentOnComment", answered == null ? null : answered.toString());
    return properties;
  }

  /** A comment as a feature, without a place of its own. */
  static OpenFeature feature(OpenContribution said, OpenComment comment) {
    return new OpenFeature(comment.id().toString(), null, comment(said, comment));
  }
}
