package org.planrunde.workshop;

import java.util.Map;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.spi.PersonalTraces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets the phones of workshops that nobody closed; seats and what they weighed stay as numbers.
 */
@Component
class WorkshopTraces implements PersonalTraces {
  private final JdbcClient jdbc;

  WorkshopTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Integer> erase(ProcedureId procedure) {
    var phones =
        jdbc.sql(
                """
                update workshop_seat set token_hash = null
                where procedure_id = ? and token_hash is not null
                """)
            .param(procedure.value())
            .update();
    return Map.of("phones in workshops", phones);
  }
}
