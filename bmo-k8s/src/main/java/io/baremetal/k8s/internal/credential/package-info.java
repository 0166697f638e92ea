/**
 * Not API. The one way to the Secrets of a host: they are read by name and only in the host's own
 * namespace, and carry our marks from then on. {@link
 * io.baremetal.k8s.internal.credential.CredentialResolver} finds the BMC's login, {@link
 * io.baremetal.k8s.internal.credential.HostConfigSecrets} what goes into the config drive. Values
 * leave this package wrapped, and only to the provisioner.
 */
@NullMarked
package io.baremetal.k8s.internal.credential;

import org.jspecify.annotations.NullMarked;
