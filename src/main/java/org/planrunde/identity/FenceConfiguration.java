package org.planrunde.identity;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the fence around every public method of a bean that takes a {@link Staff} first. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class FenceConfiguration {
  /** Infrastructure, so that the proxies that open transactions take it along. */
  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor staffFence(
      ObjectProvider<JdbcClient> jdbc, ObjectProvider<PlatformTransactionManager> transactions) {
    return new DefaultPointcutAdvisor(new StaffMethods(), new Fence(jdbc, transactions));
  }

  /** Screens only ask; what they ask is fenced. */
  private static final class StaffMethods extends StaticMethodMatcherPointcut {
    private StaffMethods() {
      setClassFilter(type ->
          type.getPackageName().startsWith("org.planrunde")
              && !type.getPackageName().contains(".ui"));
    }

    @Override
    public boolean matches(Method method, Class<?> targetClass) {
      return Modifier.isPublic(method.getModifiers())
          && method.getParameterCount() > 0
          && method.getParameterTypes()[0] == Staff.class;
    }
  }
}
