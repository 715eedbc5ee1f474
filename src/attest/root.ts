import { sha256 } from '../base/hash.ts';
import { type Certificate, crlUrlOf, readPemChain } from './certificate.ts';

/** The certificate at which every chain must end. */
export interface Root {
  readonly certificate: Certificate;
  readonly der: Buffer;
  /** SHA-256 of the certificate. */
  readonly fingerprint: string;
  /** Where it says that its list of revoked authorities is. */
  readonly crlUrl: URL | undefined;
  /** Whether it is another than Intel's: what ends there proves nothing about hardware. */
  readonly isTest: boolean;
}

/** SHA-256 of the Intel SGX Root CA, as Intel publishes it (valid from 2018-05-21 until 2049-12-31). */
const INTEL_FINGERPRINT = '44a0196b2b99f889b8e149e95b807a350e7424964399e885a7cbb8ccfab674d3';

const INTEL_PEM = `-----BEGIN CERTIFICATE-----
MIICjzCCAjSgAwIBAgIUImUM1lqdNInzg7SVUr9QGzknBqwwCgYIKoZIzj0EAwIw
aDEaMBgGA1UEAwwRSW50ZWwgU0dYIFJvb3QgQ0ExGjAYBgNVBAoMEUludGVsIENv
cnBvcmF0aW9uMRQwEgYDVQQHDAtTYW50YSBDbGFyYTELMAkGA1UECAwCQ0ExCzAJ
BgNVBAYTAlVTMB4XDTE4MDUyMTEwNDUxMFoXDTQ5MTIzMTIzNTk1OVowaDEaMBgG
A1UEAwwRSW50ZWwgU0dYIFJvb3QgQ0ExGjAYBgNVBAoMEUludGVsIENvcnBvcmF0
aW9uMRQwEgYDVQQHDAtTYW50YSBDbGFyYTELMAkGA1UECAwCQ0ExCzAJBgNVBAYT
AlVTMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEC6nEwMDIYZOj/iPWsCzaEKi7
1OiOSLRFhWGjbnBVJfVnkY4u3IjkDYYL0MxO4mqsyYjlBalTVYxFP2sJBK5zlKOB
uzCBuDAfBgNVHSMEGDAWgBQiZQzWWp00ifODtJVSv1AbOScGrDBSBgNVHR8ESzBJ
MEegRaBDhkFodHRwczovL2NlcnRpZmljYXRlcy50cnVzdGVkc2VydmljZXMuaW50
ZWwuY29tL0ludGVsU0dYUm9vdENBLmRlcjAdBgNVHQ4EFgQUImUM1lqdNInzg7SV
Ur9QGzknBqwwDgYDVR0PAQH/BAQDAgEGMBIGA1UdEwEB/wQIMAYBAf8CAQEwCgYI
KoZIzj0EAwIDSQAwRgIhAOW/5QkR+S9CiSDcNoowLuPRLsWGf/Yi7GSX94BgwTwg
AiEA4J0lrHoMs+Xo5o/sX6O9QWxHRAvZUGOdRQ7cvqRXaqI=
-----END CERTIFICATE-----
`;

/** Intel's root, at which the chain of every real TDX machine ends. */
export function intelRoot(): Root {
  const root = readRoot(INTEL_PEM);
  if (root === undefined || root.isTest) throw new Error("Intel's root is not what it must be");
  return root;
}

/** The root in a PEM text: exactly one certificate, of an authority, signed by itself; undefined where it is none. */
export function readRoot(pem: string): Root | undefined {
  const [certificate, ...others] = readPemChain(pem) ?? [];
  if (certificate === undefined || others.length > 0) return undefined;
  const { x509 } = certificate;
  if (!x509.ca || !x509.checkIssued(x509) || !x509.verify(x509.publicKey)) return undefined;
  const der = x509.raw;
  const fingerprint = sha256(der);
  return {
    certificate,
    der,
    fingerprint,
    crlUrl: crlUrlOf(certificate),
    isTest: fingerprint !== INTEL_FINGERPRINT,
  };
}
