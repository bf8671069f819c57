package org.planrunde.console;

/**
 * A command that needs neither the database nor the application, found through {@link
 * java.util.ServiceLoader}; it also carries picocli's {@code @Command} and has a public constructor
 * without arguments.
 */
public interface StandaloneCommand {}
