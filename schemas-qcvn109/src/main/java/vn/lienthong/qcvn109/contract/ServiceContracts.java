package vn.lienthong.qcvn109.contract;

import java.time.LocalDate;
import java.util.List;
import javax.xml.namespace.QName;

/** The services of every version of the contract: the newest version first, then as listed. */
public final class ServiceContracts {
  private ServiceContracts() {}

  /** Every service, accepted today or not. */
  public static List<ServiceContract> all() {
    return Holder.TABLE.all();
  }

  /** A service in one version; empty for an unknown one. */
  public static List<ServiceContract> find(String name, String version) {
    return Holder.TABLE.find(name, version);
  }

  /** A service in one version as it is accepted on a day; empty if it is not. */
  public static List<ServiceContract> find(String name, String version, LocalDate day) {
    return find(name, version).stream().filter(service -> service.isValidAt(day)).toList();
  }

  /** The services that carry an element as request or answer; its prefix does not matter. */
  public static List<ServiceContract> forPayload(QName payload) {
    return Holder.TABLE.forPayload(payload);
  }

  /** Read at first use. */
  private static final class Holder {
    static final ServiceTable TABLE = new ServiceTable(ContractFolder.installed());
  }
}
