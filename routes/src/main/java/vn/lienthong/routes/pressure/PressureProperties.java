package vn.lienthong.routes.pressure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * When the doors take nothing more; {@code application.yml} explains each and gives its default.
 *
 * @param reserve what must stay free on every partition that is written to
 * @param reservePercent the same as a part of the partition; the smaller one counts
 * @param brokerReserve with less the embedded broker itself takes nothing more
 * @param waitingForConnection so many requests may wait for a connection to the database
 * @param backlog so many messages may wait to be delivered, to all members together
 * @param brokerGrace how long the broker may be away before the next one counts
 * @param backlogWithoutBroker so many may wait while it is
 */
@ConfigurationProperties("lienthong.pressure")
record PressureProperties(
    DataSize reserve,
    int reservePercent,
    DataSize brokerReserve,
    int waitingForConnection,
    long backlog,
    Duration brokerGrace,
    long backlogWithoutBroker) {}
