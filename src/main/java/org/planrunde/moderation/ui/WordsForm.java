package org.planrunde.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.planrunde.identity.Staff;
import org.planrunde.moderation.Wordings;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Problems;

/** The municipality's list of words to look twice at. */
final class WordsForm extends Div {
  WordsForm(Wordings wordings, Staff staff) {
    addClassName("wording");
    var problems = new Problems();
    var list = problems.at("words", new TextArea(getTranslation("moderation.texts.words")));
    list.setHelperText(getTranslation("moderation.texts.words.help"));
    list.setMaxLength(Wordings.MAX_WORDS);
    list.setValue(wordings.words(staff.municipality()));
    list.setWidthFull();
    list.addClassNames("tall", "mono");
    var state = new Span();
    state.addClassNames("sm", "muted");
    state.getElement().setAttribute("role", "status");
    var save =
        ActionButton.secondary(getTranslation("moderation.texts.save"))
            .onClick(() -> {
              var saved = problems.guard(() -> wordings.saveWords(staff, list.getValue()));
              state.setText(saved ? getTranslation("moderation.texts.saved") : "");
            });
    var row = new Div(save, state);
    row.addClassName("row");
    add(problems, list, row);
  }
}
