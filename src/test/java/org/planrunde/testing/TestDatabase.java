package org.planrunde.testing;

import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives every Spring context in the tests a migrated PostGIS database and a data folder of its own.
 *
 * <p>Named in {@code META-INF/spring.factories}, so a test needs neither a base class nor an
 * annotation. Test classes that share a context also share its database: they must not count rows
 * of others.
 */
public final class TestDatabase implements ContextCustomizerFactory {
  @Override
  public ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    return new FreshDatabase();
  }

  /** Equal to every other one, so that Spring still shares contexts between test classes. */
  private record FreshDatabase() implements ContextCustomizer {
    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration merged) {
      var cluster = TestCluster.get();
      var database = cluster.copyTemplate();
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "test-database",
                  Map.of(
                      "spring.datasource.url", cluster.url(database),
                      "spring.datasource.username", cluster.user(),
                      "spring.datasource.password", cluster.password(),
                      "planrunde.data", "target/test-data/" + database)));
    }
  }
}
