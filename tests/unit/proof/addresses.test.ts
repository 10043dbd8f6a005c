import { describe, expect, it } from '@jest/globals'
import { isPageAddress } from '../../../src/proof/pageAddress.ts'
import { isPublicAddress } from '../../../src/proof/publicAddress.ts'

describe('an address that the hub connects to', () => {
  it.each(['93.184.215.14', '1.1.1.1', '2606:4700:4700::1111', '2a02:6b8::1'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '192.0.0.8',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:0:7f00:1',
    '64:ff9b::7f00:1',
    '64:ff9b::808:808',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '0x7f.1',
    '2130706433',
    '127.1',
    'localhost',
    '',
  ])('%s is none', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('an address of a page', () => {
  it.each([
    'https://www.durres.gov.al/',
    'https://www.durres.gov.al/projects?id=1#x',
    'https://www.durres.gov.al:443/',
  ])('%s can be looked at', (address) => {
    expect(isPageAddress(address)).toBe(true)
  })

  it.each([
    'http://www.durres.gov.al/',
    'https://www.durres.gov.al:8443/',
    'https://somebody@www.durres.gov.al/',
    'https://:secret@www.durres.gov.al/',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:7f00:1]/',
    'https://localhost/',
    'file:///etc/passwd',
    'ftp://www.durres.gov.al/',
    '//www.durres.gov.al/',
    'www.durres.gov.al',
    `https://www.durres.gov.al/${'a'.repeat(600)}`,
  ])('%s cannot', (address) => {
    expect(isPageAddress(address)).toBe(false)
  })
})
