package org.planrunde.procedure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.procedure.Category;
import org.planrunde.procedure.ContributionType;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.PinShape;
import org.planrunde.ui.Problems;

/** What contributions are about, and what kinds of remark there are. */
final class CategoriesForm extends StepForm {
  private static final int MOST_CATEGORIES = 6;
  private static final int MOST_TYPES = 8;

  private final List<CategoryRow> categories = new ArrayList<>();
  private final List<TypeRow> types = new ArrayList<>();
  private final Div categoryList = new Div();
  private final Div typeList = new Div();
  private final ActionButton moreCategories;
  private final ActionButton moreTypes;

  CategoriesForm(Procedure p, Problems problems, Runnable changed) {
    super(Step.CATEGORIES, problems, changed);
    categoryList.addClassName("rows");
    typeList.addClassName("rows");
    p.categories().forEach(c -> categories.add(row(c)));
    p.types().forEach(t -> types.add(row(t)));
    moreCategories =
        ActionButton.secondary(getTranslation("procedure.category.add"))
            .icon("plus")
            .onClick(() -> {
              categories.add(row((Category) null));
              draw();
              categories.getLast().focus();
            });
    moreTypes =
        ActionButton.secondary(getTranslation("procedure.type.add"))
            .icon("plus")
            .onClick(() -> {
              types.add(row((ContributionType) null));
              draw();
              types.getLast().focus();
            });
    add(
        categoryList,
        moreCategories,
        new H2(getTranslation("procedure.types")),
        new Paragraph(getTranslation("procedure.types.lead")),
        typeList,
        moreTypes);
    draw();
  }

  private CategoryRow row(@Nullable Category category) {
    return new CategoryRow(
        category,
        freeShape(),
        this::changed,
        gone -> {
          categories.remove(gone);
          draw();
          changed();
        });
  }

  private TypeRow row(@Nullable ContributionType type) {
    return new TypeRow(
        type,
        this::changed,
        gone -> {
          types.remove(gone);
          draw();
          changed();
        });
  }

  private PinShape freeShape() {
    var used = categories.stream().map(CategoryRow::shape).toList();
    return Arrays.stream(PinShape.values())
        .filter(s -> !used.contains(s))
        .findFirst()
        .orElse(PinShape.CIRCLE);
  }

  private void draw() {
    problems.forgetFields();
    categoryList.removeAll();
    typeList.removeAll();
    for (int i = 0; i < categories.size(); i++) {
      problems.at("categories." + i, categories.get(i).label());
      categoryList.add(categories.get(i));
    }
    for (int i = 0; i < types.size(); i++) {
      problems.at("types." + i, types.get(i).label());
      typeList.add(types.get(i));
    }
    moreCategories.setEnabled(categories.size() < MOST_CATEGORIES);
    moreTypes.setEnabled(types.size() < MOST_TYPES);
  }

  @Override
  Procedure apply(Procedure p) {
    var keys = new HashSet<String>();
    categories.forEach(c -> c.key().ifPresent(keys::add));
    var chosen = categories.stream().map(c -> c.category(keys)).toList();
    var typeKeys = new HashSet<String>();
    types.forEach(t -> t.key().ifPresent(typeKeys::add));
    var kinds = types.stream().map(t -> t.type(typeKeys)).toList();
    return p.with(it -> {
      it.categories = chosen;
      it.types = kinds;
    });
  }
}
