package org.planrunde.portal.ui.hint;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.planrunde.contribution.sensitive.PersonalData;
import org.planrunde.ui.Note;

/**
 * Says what in the words looks like personal data before everybody can read it. Asks once for each
 * finding and never forbids: it may be a mistake, or meant so.
 */
public final class PersonalHint extends Div {
  private final Supplier<Stream<String>> texts;
  private final Set<String> asked = new LinkedHashSet<>();
  private Set<String> shown = Set.of();

  /** {@code texts} are what is typed now. */
  public PersonalHint(Supplier<Stream<String>> texts) {
    this.texts = texts;
    getElement().setAttribute("role", "status");
    look();
  }

  /** Looks at what is typed now. */
  public void look() {
    var found = new LinkedHashSet<String>();
    texts
        .get()
        .forEach(text ->
            PersonalData.find(text)
                .forEach(f ->
                    found.add(
                        getTranslation(
                            "portal.personal." + f.kind().name(),
                            text.substring(f.start(), f.end())))));
    if (found.equals(shown)) {
      return;
    }
    shown = found;
    removeAll();
    if (!found.isEmpty()) {
      var list = new UnorderedList();
      found.forEach(line -> list.add(new ListItem(line)));
      add(
          new Note(
                  Note.Kind.WARN,
                  getTranslation("portal.personal.title"),
                  getTranslation("portal.personal.line"))
              .with(list));
    }
  }

  /** True if there is something that was not asked about yet: the sender looks first. */
  public boolean ask() {
    look();
    return asked.addAll(shown);
  }

  /** What comes next is another text: nothing was asked about it. */
  public void forget() {
    asked.clear();
    look();
  }
}
