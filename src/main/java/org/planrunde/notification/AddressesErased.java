package org.planrunde.notification;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.spi.PersonalTraces;
import org.planrunde.storage.spi.ErasesAgain;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes addresses whose time is over, and once more those that a restored database has not
 * forgotten; mails that wait go with them.
 */
@Component
class AddressesErased implements PersonalTraces, ErasesAgain {
  private final SubscriptionStore store;

  AddressesErased(SubscriptionStore store) {
    this.store = store;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Integer> erase(ProcedureId procedure) {
    return Map.of("mail addresses", store.deleteAll(procedure));
  }

  @Override
  public String kind() {
    return SubscriptionStore.KIND;
  }

  @Override
  @Transactional
  public int eraseAgain(Map<UUID, LocalDate> noted) {
    return (int) noted.keySet().stream().filter(store::deleteAgain).count();
  }
}
