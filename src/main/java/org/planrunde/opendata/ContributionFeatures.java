package org.planrunde.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.OpenContribution;
import org.planrunde.moderation.Answer;
import org.planrunde.moderation.Answers;
import org.planrunde.moderation.ProcessingStatus;
import org.springframework.stereotype.Component;

/** Makes features of contributions, with where each stands in the office's work. */
@Component
public class ContributionFeatures {
  private final Answers answers;

  ContributionFeatures(Answers answers) {
    this.answers = answers;
  }

  /** The features in the same order; their ids are the contributions' codes. */
  public List<OpenFeature> of(ContributionWords words, List<OpenContribution> said) {
    var office = answers.listPublic(said.stream().map(OpenContribution::id).toList());
    return said.stream().map(c -> feature(words, c, office.get(c.id()))).toList();
  }

  private static OpenFeature feature(
      ContributionWords words, OpenContribution said, @Nullable Answer answer) {
    var status = answer == null ? ProcessingStatus.PUBLISHED : answer.status();
    var properties = new LinkedHashMap<String, @Nullable Object>();
    properties.put("code", said.code());
    properties.put("title", said.title());
    properties.put("text", said.text());
    properties.put("category", words.category(said));
    properties.put("type", words.type(said));
    properties.put("state", status.name().toLowerCase(Locale.ROOT));
    properties.put("answer", answer == null || answer.text().isEmpty() ? null : answer.text());
    properties.put("created", said.day().toString());
    properties.put("supports", said.tally().supports());
    properties.put("opposes", said.tally().opposes());
    properties.put("comments", said.tally().comments());
    properties.put("photos", words.photos(said));
    properties.put("link", words.link(said));
    return new OpenFeature(said.code(), said.place(), properties);
  }
}
