package org.planrunde.analysis.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.Map;
import org.planrunde.analysis.AnalysisRun;

/** Everything that is needed to get the same groups again. */
final class RunFacts extends Details {
  private static final int CHECKSUM = 12;

  RunFacts(AnalysisRun run) {
    super();
    addClassName("run-facts");
    setSummaryText(getTranslation("analysis.facts"));
    var facts = new DescriptionList();
    fact(facts, "analysis.facts.moment", Words.moment(run.created(), getLocale()));
    fact(facts, "analysis.facts.run", run.id().toString());
    fact(facts, "analysis.facts.read", Integer.toString(run.contributions()));
    fact(facts, "analysis.facts.alike", Integer.toString(run.alike()));
    fact(
        facts,
        "analysis.facts.number",
        run.request().clusters().isPresent()
            ? Integer.toString(run.request().clusters().getAsInt())
            : getTranslation("analysis.facts.auto", run.clusters()));
    fact(facts, "analysis.facts.seed", Long.toString(run.request().seed()));
    fact(facts, "analysis.facts.method", run.method());
    run.models().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(model ->
            facts.add(
                term(model.getKey()),
                description(
                    model.getValue().substring(0, Math.min(CHECKSUM, model.getValue().length())))));
    add(Words.styled("sm", getTranslation("analysis.facts.same")), facts);
  }

  private void fact(DescriptionList facts, String key, String value) {
    facts.add(term(getTranslation(key)), description(value));
  }

  private static DescriptionList.Term term(String text) {
    return new DescriptionList.Term(text);
  }

  private static DescriptionList.Description description(String text) {
    return new DescriptionList.Description(text);
  }
}
