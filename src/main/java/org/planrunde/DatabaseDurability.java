package org.planrunde;

import java.util.List;
import org.planrunde.console.WelcomeNote;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to serve on a database that may forget what it has acknowledged: a receipt is a promise.
 * The demo is served all the same and says so; {@code planrunde.durability=unchecked} is for tests.
 */
@Component
class DatabaseDurability implements SmartInitializingSingleton, WelcomeNote {
  private static final List<String> SETTINGS =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private final JdbcClient jdbc;
  private final boolean demo;
  private final boolean checked;
  private List<String> off = List.of();

  DatabaseDurability(
      JdbcClient jdbc,
      @Value("${planrunde.demo:false}") boolean demo,
      @Value("${planrunde.durability:checked}") String durability) {
    this.jdbc = jdbc;
    this.demo = demo;
    this.checked = !durability.equals("unchecked");
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!checked) {
      return;
    }
    off = SETTINGS.stream().filter(this::isOff).toList();
    if (!off.isEmpty() && !demo) {
      throw new NotDurableException(off);
    }
  }

  private boolean isOff(String setting) {
    return jdbc.sql("select current_setting(?) as value")
        .param(setting)
        .query((rs, n) -> rs.getString("value"))
        .single()
        .equals("off");
  }

  @Override
  public List<String> welcome() {
    return off.isEmpty()
        ? List.of()
        : List.of(
            "Only for a demo: this database may lose contributions when it crashes ("
                + String.join(", ", off)
                + " is off).");
  }
}
