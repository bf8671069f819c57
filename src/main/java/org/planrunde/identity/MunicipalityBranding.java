package org.planrunde.identity;

import java.util.Optional;
import org.planrunde.identity.spi.PathOwner;
import org.planrunde.kernel.LogLine;
import org.planrunde.ui.spi.Branding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Shows in the shell the municipality that a page belongs to, or the installation. */
@Component
class MunicipalityBranding implements Branding {
  private static final Logger LOG = LoggerFactory.getLogger(MunicipalityBranding.class);

  private final Municipalities municipalities;
  private final KnownTowns known;
  private final Accounts accounts;
  private final ObjectProvider<PathOwner> owners;
  private final Face installation;

  MunicipalityBranding(
      Municipalities municipalities,
      KnownTowns known,
      Accounts accounts,
      ObjectProvider<PathOwner> owners,
      @Value("${planrunde.name:Planrunde}") String name) {
    this.municipalities = municipalities;
    this.known = known;
    this.accounts = accounts;
    this.owners = owners;
    installation = new Face(name, Municipality.ACCENT, Optional.empty());
  }

  @Override
  public Face of(String path, String host) {
    return owner(path)
        .or(() -> municipalities.findAt(host))
        .map(MunicipalityBranding::face)
        .orElse(installation);
  }

  @Override
  public Optional<Face> ofStaff() {
    return accounts
        .findCurrent()
        .flatMap(staff ->
            known.list().stream().filter(m -> m.id().equals(staff.municipality())).findFirst())
        .map(MunicipalityBranding::face);
  }

  private static Face face(Municipality town) {
    return new Face(town.name(), town.accent(), Optional.ofNullable(town.crest()));
  }

  private Optional<Municipality> owner(String path) {
    try {
      var all = known.list();
      if (all.size() < 2) {
        return Optional.empty();
      }
      return owners.stream()
          .flatMap(each -> each.of(path).stream())
          .findFirst()
          .flatMap(id -> all.stream().filter(m -> m.id().equals(id)).findFirst());
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Whose page {} is, is not known now: {}", LogLine.of(path), e.getMessage());
      return Optional.empty();
    }
  }
}
