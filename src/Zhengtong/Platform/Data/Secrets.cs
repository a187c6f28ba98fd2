using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace Zhengtong.Platform.Data;

/// <summary>
/// Personal numbers at rest: SM4-GCM for the text (GB/T 32907), HMAC-SM3 as the blind index for look-up.
/// The keys lie in the data folder beside, never inside, the database and its backups.
/// </summary>
public sealed class Secrets(byte[] key)
{
    const int NonceLength = 12, TagBits = 128;

    readonly byte[] encryption = key[..16], index = key[16..48];

    /// <summary>Reads the key file, or makes it on the first start, readable by its owner alone.</summary>
    public static Secrets Open(string folder)
    {
        var file = Path.Combine(folder, "personal-data.key");
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(folder);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var stream = new FileStream(file, options);
            stream.Write(RandomNumberGenerator.GetBytes(48));
        }
        return new Secrets(File.ReadAllBytes(file));
    }

    public byte[] Encrypt(string text)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceLength);
        return [.. nonce, .. Run(true, nonce, Encoding.UTF8.GetBytes(text))];
    }

    public string Decrypt(byte[] secret) => Encoding.UTF8.GetString(Run(false, secret[..NonceLength], secret[NonceLength..]));

    /// <summary>Equal texts give equal indexes; nothing of the text can be read from one.</summary>
    public byte[] Index(string text)
    {
        var mac = new HMac(new SM3Digest());
        mac.Init(new KeyParameter(index));
        var bytes = Encoding.UTF8.GetBytes(text);
        mac.BlockUpdate(bytes, 0, bytes.Length);
        var result = new byte[mac.GetMacSize()];
        mac.DoFinal(result, 0);
        return result;
    }

    byte[] Run(bool encrypt, byte[] nonce, byte[] input)
    {
        var cipher = new GcmBlockCipher(new SM4Engine());
        cipher.Init(encrypt, new AeadParameters(new KeyParameter(encryption), TagBits, nonce));
        var output = new byte[cipher.GetOutputSize(input.Length)];
        var length = cipher.ProcessBytes(input, 0, input.Length, output, 0);
        cipher.DoFinal(output, length);
        return output;
    }
}
