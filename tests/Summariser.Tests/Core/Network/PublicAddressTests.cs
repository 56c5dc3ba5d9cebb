using System.Net;
using Summariser.Core.Network;

namespace Summariser.Tests.Core.Network;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("172.16.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("fe80::1%1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    public void Public_addresses_are_told_from_others(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.IsPublic(IPAddress.Parse(address)));
}
