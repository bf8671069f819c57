package org.planrunde.identity;

import java.lang.reflect.UndeclaredThrowableException;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets whatever is done for a member of staff see only the rows of their municipality: in one
 * transaction, as a role of the database that the tables' row security binds. It ends with the
 * call, so what an outer transaction does afterwards is not fenced.
 */
final class Fence implements MethodInterceptor {
  /** What was set before comes along, as whoever is fenced already must stay where they are. */
  private static final String ENTER =
      """
      with known as materialized (
        select coalesce(current_setting('planrunde.municipality', true), '') as before)
      select before,
        case when before in ('', :town) then set_config('planrunde.municipality', :town, true) end,
        case when before in ('', :town) then set_config('role', 'planrunde_staff', true) end
      from known
      """;

  private static final String LEAVE =
      "select set_config('role', 'none', true), set_config('planrunde.municipality', '', true)";

  private final TransactionAttributeSource attributes = new AnnotationTransactionAttributeSource();
  private final ObjectProvider<JdbcClient> jdbc;
  private final ObjectProvider<PlatformTransactionManager> transactions;

  Fence(ObjectProvider<JdbcClient> jdbc, ObjectProvider<PlatformTransactionManager> transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public @Nullable Object invoke(MethodInvocation call) {
    var staff = now((Staff) Objects.requireNonNull(call.getArguments()[0]));
    call.getArguments()[0] = staff;
    var transaction = new TransactionTemplate(transactions.getObject(), definition(call));
    return transaction.execute(status -> inside(status, staff, call));
  }

  /** A screen may be open since before the roles of whoever looks at it were changed. */
  private static Staff now(Staff asked) {
    var login = SecurityContextHolder.getContext().getAuthentication();
    return login != null
            && login.getPrincipal() instanceof SignedInStaff in
            && in.staff().id().equals(asked.id())
        ? in.staff()
        : asked;
  }

  /** What the method itself asks for, such as reading only. */
  private TransactionDefinition definition(MethodInvocation call) {
    var target = call.getThis();
    var own =
        attributes.getTransactionAttribute(
            call.getMethod(), target == null ? null : target.getClass());
    return own == null ? TransactionDefinition.withDefaults() : own;
  }

  private @Nullable Object inside(TransactionStatus status, Staff staff, MethodInvocation call) {
    var town = staff.municipality().value().toString();
    var before = enter(town);
    if (!before.isEmpty() && !before.equals(town)) {
      throw new NotAllowedException("works for another municipality");
    }
    try {
      return call.proceed();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new UndeclaredThrowableException(e);
    } finally {
      // One that began here takes its settings along when it ends.
      if (before.isEmpty() && !status.isNewTransaction()) {
        leave(status);
      }
    }
  }

  private String enter(String town) {
    return jdbc.getObject()
        .sql(ENTER)
        .param("town", town)
        .query((rs, n) -> rs.getString("before"))
        .single();
  }

  /** A transaction that an error has ended already takes no more questions. */
  private void leave(TransactionStatus status) {
    try {
      jdbc.getObject().sql(LEAVE).query((rs, n) -> "").single();
    } catch (DataAccessException _) {
      status.setRollbackOnly();
    }
  }
}
