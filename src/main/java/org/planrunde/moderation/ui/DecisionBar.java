package org.planrunde.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.KeyHint;
import org.planrunde.ui.Keys;

/** The foot: the decisions, each with its key, and the list of keys. */
final class DecisionBar extends Div {
  private final Keys keys = new Keys();
  private final Div help = new Div();
  private final ActionButton publish;
  private final ActionButton withhold;
  private final ActionButton redact;
  private final ActionButton later;
  private final ActionButton undo;
  private final ActionButton keySwitch = ActionButton.text("");
  private final Span told = Words.styled("sm decide-told", "");
  private boolean keysOn = true;

  /** What the buttons and keys do. */
  interface Acts {
    void publish();

    void withhold();

    void later();

    void undo();

    void redact();

    void checkAll();

    void page(int by);

    void check();
  }

  DecisionBar(Acts acts) {
    addClassName("decide");
    publish =
        ActionButton.primary(getTranslation("moderation.publish")).big().icon("check").key("V");
    withhold =
        ActionButton.secondary(getTranslation("moderation.withhold")).big().icon("ban").key("Z");
    redact =
        ActionButton.secondary(getTranslation("moderation.redact")).big().icon("scissors").key("G");
    later = ActionButton.text(getTranslation("moderation.later")).key("S");
    undo = ActionButton.text(getTranslation("moderation.undo")).icon("undo-2").key("U");
    var list = ActionButton.text(getTranslation("moderation.keys")).key("?");
    list.addClassName("end");
    help.addClassName("keys-help");
    help.setVisible(false);
    bind(publish, "v", acts::publish);
    bind(withhold, "z", acts::withhold);
    bind(redact, "g", acts::redact);
    bind(later, "s", acts::later);
    bind(undo, "u", acts::undo);
    bind(list, "?", () -> help.setVisible(!help.isVisible()));
    keys.bind("j", () -> acts.page(1)).bind("k", () -> acts.page(-1)).bind("x", acts::check);
    keys.bind("a", acts::checkAll);
    keys.onFound(this::showKeys);
    fillHelp();
    var small = new Div(later, undo, list);
    small.addClassName("decide-small");
    var large = new Div(publish, withhold, redact);
    large.addClassName("decide-large");
    told.getElement().setAttribute("role", "status");
    add(keys, help, told, large, small);
  }

  private void bind(ActionButton button, String key, Runnable action) {
    button.onClick(action);
    keys.bind(
        key,
        () -> {
          if (button.isEnabled()) {
            action.run();
          }
        });
  }

  private void fillHelp() {
    var list = new UnorderedList();
    for (var key : new String[] {"J", "K", "X", "A", "V", "Z", "G", "S", "U", "?"}) {
      var name = key.equals("?") ? "help" : key;
      list.add(new ListItem(new KeyHint(key), new Span(getTranslation("moderation.key." + name))));
    }
    keySwitch.onClick(() -> {
      keys.switchOn(!keysOn);
      showKeys(!keysOn);
    });
    showKeys(true);
    help.add(list, keySwitch);
  }

  private void showKeys(boolean on) {
    keysOn = on;
    keySwitch.setText(getTranslation(on ? "moderation.keys.off" : "moderation.keys.on"));
  }

  /** Says how many a decision is about, and closes what does not make sense now. */
  void show(int targets, boolean canUndo, boolean canRedact) {
    redact.setEnabled(targets == 1 && canRedact);
    publish.setEnabled(targets > 0);
    withhold.setEnabled(targets > 0);
    later.setEnabled(targets == 1);
    undo.setEnabled(canUndo);
    publish.setText(label("moderation.publish", "moderation.publish.many", targets));
    withhold.setText(label("moderation.withhold", "moderation.withhold.many", targets));
  }

  /** Says what was left as it is, and why; empty takes the sentence away. */
  void say(String sentence) {
    told.setText(sentence);
  }

  private String label(String one, String many, int targets) {
    return targets > 1 ? getTranslation(many, targets) : getTranslation(one);
  }
}
