package org.planrunde.bench;

import java.util.Optional;

/** How the database is reached that the launcher started for the measurement. */
record Database(String url, String user, String password) {
  static Optional<Database> ofEnvironment() {
    var url = System.getenv("PLANRUNDE_DB_URL");
    var user = System.getenv("PLANRUNDE_DB_USER");
    var password = System.getenv("PLANRUNDE_DB_PASSWORD");
    return url == null || user == null || password == null
        ? Optional.empty()
        : Optional.of(new Database(url, user, password));
  }
}
