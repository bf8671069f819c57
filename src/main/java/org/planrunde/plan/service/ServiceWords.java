package org.planrunde.plan.service;

/**
 * What a service says of itself.
 *
 * @param access its constraints on access; may be empty
 * @param provider who runs it; may be empty
 */
record ServiceWords(String title, String access, String provider) {
  static final ServiceWords NONE = new ServiceWords("", "", "");

  /** Whom to name: who the constraints say, else who runs it. */
  String attribution() {
    var source = ServiceText.source(access);
    return source.isEmpty() ? ServiceText.line(provider, 200) : source;
  }

  ServiceWords withTitle(String value) {
    return new ServiceWords(value, access, provider);
  }

  ServiceWords withAccess(String value) {
    return new ServiceWords(title, access.isEmpty() ? value : access + " " + value, provider);
  }

  ServiceWords withProvider(String value) {
    return new ServiceWords(title, access, value);
  }
}
