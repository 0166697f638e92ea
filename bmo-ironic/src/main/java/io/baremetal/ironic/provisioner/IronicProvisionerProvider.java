package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.api.provisioner.ProvisionerContext;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.ProvisionerProvider;
import io.baremetal.ironic.InspectorClient;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig.RamdiskSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the provisioner {@code ironic} from the environment variables of the Go operator: those of
 * {@link IronicProvisionerConfig}, and for the way to Ironic {@code IRONIC_ENDPOINT} (required),
 * {@code IRONIC_CLIENT_TIMEOUT} (30s), {@code METAL3_AUTH_ROOT_DIR} ({@code /opt/metal3/auth},
 * below which {@code ironic/username} and {@code ironic/password} are), {@code IRONIC_CACERT_FILE},
 * {@code IRONIC_CLIENT_CERT_FILE}, {@code IRONIC_CLIENT_PRIVATE_KEY_FILE} and {@code
 * IRONIC_INSECURE}. With {@code IRONIC_INSPECTOR_ENDPOINT} a classic Inspector finds out hardware,
 * whose credentials are in {@code ironic-inspector/username} and {@code password}. Files that do
 * not exist are as good as not named; files that change are read again. {@code
 * IRONIC_SKIP_CLIENT_SAN_VERIFY} has no effect, there as here.
 *
 * <p>With {@code IRONIC_NAME} the way to Ironic is what the resource {@code Ironic} of that name
 * says, in the namespace {@code IRONIC_NAMESPACE}, else {@code POD_NAMESPACE}, else {@code
 * WATCH_NAMESPACE}: endpoint, login and certificate authority come from there, the rest from the
 * settings above. It is read again after {@code IRONIC_CLIENT_CACHE_TTL}, and nothing is asked of
 * Ironic while it is not ready. This needs {@link ProvisionerContext#cluster()}.
 */
public final class IronicProvisionerProvider implements ProvisionerProvider {

  /** For {@link java.util.ServiceLoader}. */
  public IronicProvisionerProvider() {}

  /** {@code ironic}. */
  @Override
  public String name() {
    return "ironic";
  }

  @Override
  public Provisioner create(ProvisionerContext context) {
    IronicProvisionerConfig config =
        IronicProvisionerConfig.fromSettings(context.settings(), RamdiskSource.CONFIGURED);
    Connection connection = new Connection(context.settings());
    return connection
        .resource(context.cluster())
        .<Provisioner>map(
            resource ->
                new ResourceProvisioner(
                    resource::link,
                    link -> create(connection.client(link), config, context),
                    context.nanos(),
                    config.healthTtl()))
        .orElseGet(() -> create(connection.client(), config, context));
  }

  private static Provisioner create(
      IronicClient.Builder builder, IronicProvisionerConfig config, ProvisionerContext context) {
    IronicClient client = usable(() -> connect(builder, context));
    Connection connection = new Connection(context.settings());
    Optional<InspectorClient> inspector = usable(() -> inspector(connection, context));
    IronicProvisionerBuilder provisioner =
        IronicProvisioner.builder(client).config(config).context(context);
    inspector.ifPresent(provisioner::inspector);
    return provisioner
        .owning(
            () -> {
              client.close();
              inspector.ifPresent(InspectorClient::close);
            })
        .build();
  }

  private static IronicClient connect(IronicClient.Builder builder, ProvisionerContext context) {
    return builder
        .nanoTime(context.nanos())
        .scheduler(context.scheduler())
        .executor(context.executor())
        .build();
  }

  private static Optional<InspectorClient> inspector(
      Connection connection, ProvisionerContext context) {
    return connection
        .inspector()
        .map(builder -> builder.nanoTime(context.nanos()).scheduler(context.scheduler()).build());
  }

  private static <T> T usable(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new ProvisionerException(
          "IRONIC_ENDPOINT, IRONIC_INSPECTOR_ENDPOINT or another setting of the way to Ironic is"
              + " not usable: "
              + e.getMessage(),
          e);
    }
  }
}
