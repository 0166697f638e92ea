/**
 * Makes the secrets of a deployment: the login to Ironic and the certificate that it shows. Start
 * at {@link io.baremetal.deploy.operator.secret.IronicCertificates}. Needs the optional
 * dependencies {@code bcpkix-jdk18on} and {@code bcrypt}. Public API.
 */
@NullMarked
package io.baremetal.deploy.operator.secret;

import org.jspecify.annotations.NullMarked;
