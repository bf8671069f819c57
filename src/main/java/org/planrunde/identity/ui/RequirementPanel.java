package org.planrunde.identity.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.planrunde.identity.FactorRequirement;
import org.planrunde.identity.SecondFactors;
import org.planrunde.identity.Staff;
import org.planrunde.ui.Segments;

/** Says who must have a second factor in the municipality; saves at each choice. */
final class RequirementPanel extends Section {
  RequirementPanel(SecondFactors factors, Staff staff) {
    var title = getTranslation("identity.requirement.title");
    var saved = new Span();
    saved.getElement().setAttribute("role", "status");
    var choice = new Segments<FactorRequirement>(title);
    for (var one : FactorRequirement.values()) {
      choice.add(one, getTranslation("identity.requirement." + one));
    }
    choice.select(factors.requirement(staff));
    choice.addSelectionListener(chosen -> {
      factors.require(staff, chosen);
      saved.setText(getTranslation("identity.requirement.saved"));
    });
    add(new H2(title), new Paragraph(getTranslation("identity.requirement.lead")), choice, saved);
  }
}
