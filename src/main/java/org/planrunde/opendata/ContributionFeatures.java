package org.planrunde.opendata;

import static org.planrunde.opendata.ContributionColumn.ANSWER;
import static org.planrunde.opendata.ContributionColumn.CATEGORY;
import static org.planrunde.opendata.ContributionColumn.CODE;
import static org.planrunde.opendata.ContributionColumn.COMMENTS;
import static org.planrunde.opendata.ContributionColumn.CREATED;
import static org.planrunde.opendata.ContributionColumn.HEIGHT;
import static org.planrunde.opendata.ContributionColumn.HEIGHT_REFERENCE;
import static org.planrunde.opendata.ContributionColumn.LINK;
import static org.planrunde.opendata.ContributionColumn.OBJECT;
import static org.planrunde.opendata.ContributionColumn.OPPOSES;
import static org.planrunde.opendata.ContributionColumn.PHOTOS;
import static org.planrunde.opendata.ContributionColumn.SIDE;
import static org.planrunde.opendata.ContributionColumn.STATE;
import static org.planrunde.opendata.ContributionColumn.STOREY;
import static org.planrunde.opendata.ContributionColumn.SUPPORTS;
import static org.planrunde.opendata.ContributionColumn.TEXT;
import static org.planrunde.opendata.ContributionColumn.TITLE;
import static org.planrunde.opendata.ContributionColumn.TYPE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Anchor;
import org.planrunde.contribution.OpenContribution;
import org.planrunde.moderation.Answer;
import org.planrunde.moderation.Answers;
import org.planrunde.moderation.ProcessingStatus;
import org.springframework.stereotype.Component;

/** Makes features of contributions, with where each stands in the office's work. */
@Component
public class ContributionFeatures {
  private static final double MILLIMETRES = 1000;

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
    var told = new Told();
    told.put(CODE, said.code());
    told.put(TITLE, said.title());
    told.put(TEXT, said.text());
    told.put(CATEGORY, words.category(said));
    told.put(TYPE, words.type(said));
    told.put(STATE, lower(status));
    told.put(ANSWER, answer == null || answer.text().isEmpty() ? null : answer.text());
    told.put(CREATED, said.day().toString());
    told.put(SUPPORTS, said.tally().supports());
    told.put(OPPOSES, said.tally().opposes());
    told.put(COMMENTS, said.tally().comments());
    told.put(PHOTOS, words.photos(said));
    told.put(LINK, words.link(said));
    var anchor = said.anchor();
    if (anchor != null) {
      place(told, anchor);
    }
    return new OpenFeature(said.code(), said.place(), told.properties);
  }

  private static void place(Told told, Anchor anchor) {
    told.put(STOREY, anchor.storey());
    told.put(SIDE, anchor.side() == null ? null : lower(anchor.side()));
    var point = anchor.point();
    if (point != null) {
      told.put(HEIGHT, Math.round(point.at().height() * MILLIMETRES) / MILLIMETRES);
      told.put(HEIGHT_REFERENCE, filled(point.reference()));
      told.put(OBJECT, filled(point.object()));
    }
  }

  private static @Nullable String filled(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Has every column from the beginning, so that none is left out. */
  private static final class Told {
    private final Map<String, @Nullable Object> properties = new LinkedHashMap<>();

    Told() {
      ContributionColumn.keys().forEach(key -> properties.put(key, null));
    }

    void put(ContributionColumn column, @Nullable Object value) {
      properties.put(column.key(), value);
    }
  }
}
